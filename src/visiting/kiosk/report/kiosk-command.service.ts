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
import { KIOSK_MESSAGE } from '../kiosk.fields.js';

/** The maximum number of pending commands of one kiosk. */
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

  /** Adds a command and returns the kiosk's id. The command is sent until the kiosk acknowledges it. */
  async send({ kioskId, kind, message: sentText }: SendKioskCommandInput): Promise<string> {
    const { id, eventId } = await this.kiosks.lockManaged(kioskId);
    const check = new InputCheck();
    const text = check.text(sentText, ['message'], KIOSK_MESSAGE.maximum, 'many') ?? null;
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
    this.operations.current.record(
      { kind: 'KIOSK', id, before: {}, after: { command: kind, message: text } },
      eventId,
    );
    return id;
  }

  /** Deletes the pending commands of the kiosk, in the present transaction. */
  async withdrawAll(kioskId: string): Promise<void> {
    await this.rows.delete({ kioskId, acknowledgedAt: IsNull() });
  }

  /** Acknowledges the pending token rotation of the kiosk, which has used its new token. */
  async acknowledgeRotation(kioskId: string): Promise<void> {
    await this.database.query({ text: ACKNOWLEDGE_ROTATION, values: [kioskId] });
  }

  /** Acknowledges executed commands, and deletes some acknowledged ones after 7 days. */
  async acknowledge(kioskId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const values = [kioskId, ids];
    await this.database.query({ name: 'acknowledge-kiosk-commands', text: ACKNOWLEDGE, values });
    await this.database.query({ name: 'delete-kiosk-commands', text: DELETE_EXPIRED });
  }

  /** Marks the commands without acknowledgement as delivered and returns them, the oldest first. */
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

const ACKNOWLEDGE_ROTATION = `
  update kiosk_command set acknowledged_at = now()
  where kiosk_id = $1 and kind = 'ROTATE' and acknowledged_at is null`;

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
