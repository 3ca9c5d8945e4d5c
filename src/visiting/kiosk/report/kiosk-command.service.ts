import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { userError } from '../../../platform/failure/user-error.js';
import { KioskService } from '../kiosk.service.js';
import { KioskCommandEntity } from './kiosk-command.entity.js';
import type { SendKioskCommandInput } from './kiosk-command.input.js';
import { KioskCommandKind } from './kiosk-command.type.js';

const MAXIMUM_MESSAGE_LENGTH = 500;
/** The most commands that wait for one kiosk. */
const MAXIMUM_PENDING = 20;

/** A command, as devices receive it. */
export type DeliveredCommand = Pick<KioskCommandEntity, 'id' | 'kind' | 'message'>;

/** Writes the commands of kiosks. Organizers send them, devices acknowledge them. */
@Injectable()
export class KioskCommandService {
  constructor(
    @InjectRepository(KioskCommandEntity) private readonly rows: Repository<KioskCommandEntity>,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly kiosks: KioskService,
  ) {}

  /** Adds a command, sent until the kiosk acknowledges it, and returns the kiosk's id. */
  async send({ kioskId, kind, message: sent }: SendKioskCommandInput): Promise<string> {
    const { id, eventId } = await this.kiosks.managed(kioskId);
    const check = new InputCheck();
    const text = check.text(sent, ['message'], MAXIMUM_MESSAGE_LENGTH, 'many') ?? null;
    if ((kind === KioskCommandKind.MESSAGE) !== (text !== null)) {
      check.refuse(['message'], message`A MESSAGE needs a message; other commands must have none.`);
    }
    check.done();
    const [command] = await this.transactions.sql.query<{ id: string }>({
      text: SEND,
      values: [id, kind, text],
    });
    if (!command) {
      throw userError(
        'WRONG_STATUS',
        message`The kiosk is not paired, or ${MAXIMUM_PENDING} commands wait for it already.`,
      );
    }
    this.operations.current.note({ kind: 'KIOSK', id, after: { command: kind, message: text } }, eventId);
    return id;
  }

  /** Deletes the commands that wait for the kiosk, in the present transaction. */
  async withdrawAll(kioskId: string): Promise<void> {
    await this.rows.delete({ kioskId, acknowledgedAt: IsNull() });
  }

  /** Acknowledges the rotation of the token for the kiosk, in the present transaction. */
  async acknowledgeRotation(kioskId: string): Promise<void> {
    const pending = { kioskId, kind: 'ROTATE', acknowledgedAt: IsNull() } as const;
    await this.rows.update(pending, { acknowledgedAt: () => 'now()' });
  }

  /** Acknowledges commands that the device has carried out, and deletes some old ones. */
  async acknowledge(kioskId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const values = [kioskId, ids];
    await this.database.query({ name: 'acknowledge-kiosk-commands', text: ACKNOWLEDGE, values });
    await this.database.query({ name: 'delete-kiosk-commands', text: DELETE_EXPIRED });
  }

  /** The commands without acknowledgement, the oldest first; they count as delivered. */
  deliver(kioskId: string): Promise<DeliveredCommand[]> {
    return this.database.query({ name: 'deliver-kiosk-commands', text: DELIVER, values: [kioskId] });
  }
}

const SEND = `
  insert into kiosk_command (kiosk_id, kind, message)
  select kiosk.id, $2, $3 from kiosk
  where kiosk.id = $1 and kiosk.paired_at is not null and kiosk.revoked_at is null and ${MAXIMUM_PENDING} > (
    select count(*) from kiosk_command where kiosk_id = $1 and acknowledged_at is null)
  returning id`;

const ACKNOWLEDGE = `
  update kiosk_command set acknowledged_at = now()
  where kiosk_id = $1 and id = any($2::uuid[]) and acknowledged_at is null`;

const DELIVER = `
  with delivered as (
    update kiosk_command set delivered_at = coalesce(delivered_at, now())
    where kiosk_id = $1 and acknowledged_at is null returning id, kind, message)
  select id, kind, message from delivered order by id`;

const DELETE_EXPIRED = `
  delete from kiosk_command where id in (
    select id from kiosk_command where acknowledged_at < now() - interval '7 days'
    order by acknowledged_at limit 20 for update skip locked)`;
