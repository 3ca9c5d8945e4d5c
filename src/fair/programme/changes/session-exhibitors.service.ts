import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { ProgrammeService } from '../programme.service.js';
import { SESSION_FIELDS } from '../session.fields.js';
import { knownIds } from '../../../catalog/model/object-id.js';

/** The maximum number of exhibitors of a session. */
const MAXIMUM = SESSION_FIELDS.exhibitors.items;

/** Writes the exhibitors of sessions. */
@Injectable()
export class SessionExhibitorsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly programme: ProgrammeService,
  ) {}

  /** Replaces the exhibitors of a session by those with these global ids. */
  async replace(
    { id, eventId }: { id: string; eventId: string },
    globalIds: readonly string[],
  ): Promise<void> {
    const ids = await this.#lockExhibitors(eventId, globalIds);
    const { removedIds, addedIds } = await this.programme.setExhibitors({ id, eventId }, ids);
    if (removedIds.length + addedIds.length === 0) return;
    const remainingIds = new Set(ids);
    for (const exhibitor of addedIds) remainingIds.delete(exhibitor);
    const before = { exhibitors: [...remainingIds, ...removedIds] };
    this.operations.current.record({ kind: 'SESSION', id, before, after: { exhibitors: ids } }, eventId);
  }

  /** The ids of the event's exhibitors, locked against deletion. Throws NOT_FOUND for unknown ones. */
  async #lockExhibitors(eventId: string, globalIds: readonly string[]): Promise<string[]> {
    const check = new InputCheck();
    const path = ['exhibitorIds'];
    if (globalIds.length > MAXIMUM) check.refuse(path, message`At most ${MAXIMUM} take part in a session.`);
    check.done();
    const ids = await knownIds(this.transactions.sql, 'EXHIBITOR', { eventId, globalIds }, (index) =>
      check.refuse([...path, String(index)], message`There is no such exhibitor.`, 'NOT_FOUND'),
    );
    check.done();
    return ids;
  }
}
