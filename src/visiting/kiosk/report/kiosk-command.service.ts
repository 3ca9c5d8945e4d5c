import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { userError } from '../../../platform/failure/user-error.js';
import { KioskService } from '../kiosk.service.js';
import type { SendKioskCommandInput } from './kiosk-command.input.js';
import { KioskCommandKind } from './kiosk-command.type.js';

const MESSAGE = 500;
/** The most commands that wait for one kiosk. */
const MAXIMUM = 20;

/** Sends commands to kiosks on behalf of organizers. */
@Injectable()
export class KioskCommandService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly kiosks: KioskService,
  ) {}

  /** Adds a command, sent until the kiosk acknowledges it, and returns the kiosk's id. */
  async send({ kioskId, kind, message: sent }: SendKioskCommandInput): Promise<string> {
    const { id, eventId } = await this.kiosks.managed(kioskId);
    const check = new InputCheck();
    const text = check.text(sent, ['message'], MESSAGE, 'many') ?? null;
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
        message`The kiosk is not PAIRED, or ${MAXIMUM} commands wait for it already.`,
      );
    }
    this.operations.current.note({ kind: 'KIOSK', id, after: { command: kind, message: text } }, eventId);
    return id;
  }
}

const SEND = `
  insert into kiosk_command (kiosk_id, kind, message)
  select kiosk.id, $2, $3 from kiosk
  where kiosk.id = $1 and kiosk.paired_at is not null and kiosk.revoked_at is null and ${MAXIMUM} > (
    select count(*) from kiosk_command where kiosk_id = $1 and acknowledged_at is null)
  returning id`;
