import { Injectable } from '@nestjs/common';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import type { EventEntity } from '../../../fair/event/event.entity.js';
import { ExhibitorWriterService } from '../../../fair/exhibitor/exhibitor-writer.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { peopleFault } from '../../../platform/text/contact/person-name.js';
import type { BatchResult } from '../review/exhibitor-batch.service.js';
import { CarriedRelationsService } from './carried-relations.service.js';
import { carriedEntry, EARLIER_COLUMNS, type EarlierEntry } from './carried-entry.js';
import type { CarryOverExhibitorsInput } from './carry-over.input.js';
import type { NewExhibitor } from '../../../fair/exhibitor/exhibitor.entity.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** Copies exhibitors of an earlier edition into a new one, as drafts. */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: OrganizedObjectsService,
    private readonly exhibitors: ExhibitorWriterService,
    private readonly carriedRelations: CarriedRelationsService,
  ) {}

  /**
   * Adds a draft for each exhibitor that the new event lacks. It compares credit codes, keys and earlier
   * carry-overs.
   */
  async carryOver(input: CarryOverExhibitorsInput): Promise<BatchResult[]> {
    const { eventId } = await this.events.event(input.eventId);
    const { eventId: fromEventId } = await this.events.event(input.fromEventId, 'READ_EVENT', [
      'fromEventId',
    ]);
    if (fromEventId === eventId)
      throw userError('INVALID', message`The earlier event must be another one.`, ['fromEventId']);
    const chosenIds = idsOf(input);
    const locales = await this.#lock(eventId);
    const results = (await this.#missingEntries(fromEventId, eventId, chosenIds)).map((entry) =>
      draftOf(entry, locales),
    );
    const drafts = results.flatMap((entry) => ('error' in entry ? [] : [entry]));
    const draftIds = await this.exhibitors.addDrafts(eventId, drafts);
    await this.carriedRelations.copy(eventId, draftIds);
    const ids = new Map(drafts.map((draft, index) => [draft, draftIds[index] ?? '']));
    return results.map((entry) => ('error' in entry ? entry : { exhibitorId: ids.get(entry) ?? '' }));
  }

  /**
   * Returns the languages of the new event. The lock on its row prevents that two calls copy the same
   * exhibitor.
   */
  async #lock(eventId: string): Promise<string[]> {
    const [event] = await this.transactions.sql.query<Pick<EventEntity, 'locales'>>({
      text: 'select locales from event where id = $1 for no key update',
      values: [eventId],
    });
    if (!event) throw notFound('EVENT', ['eventId']);
    return event.locales;
  }

  async #missingEntries(
    fromEventId: string,
    eventId: string,
    chosenIds: string[] | null,
  ): Promise<EarlierEntry[]> {
    return this.transactions.sql.query<EarlierEntry>({
      text: `select ${EARLIER_COLUMNS}
        from exhibitor earlier
        where event_id = $1 and case when $3::uuid[] is null then status = 'APPROVED' else id = any($3) end
          and not exists (
            select from exhibitor present where present.event_id = $2 and (present.carried_from = earlier.id
              or present.credit_code = earlier.credit_code or present.external_id = earlier.external_id))
        order by id limit ${BATCH_LENGTH}`,
      values: [fromEventId, eventId, chosenIds],
    });
  }
}

/** The draft of an exhibitor, or the reason why it is skipped. */
function draftOf(
  entry: EarlierEntry,
  locales: readonly string[],
): Omit<NewExhibitor, 'eventId'> | Required<BatchResult> {
  const columns = carriedEntry(entry, locales);
  const fault = peopleFault(entry.representatives);
  if (columns && fault === undefined) return { ...columns, slug: entry.slug };
  const reason = columns
    ? message`has representatives with invalid names: they ${fault ?? ''}`
    : message`has no name in a language of the new event`;
  return { exhibitorId: entry.id, error: userError('INVALID', message`${entry.slug} ${reason}.`) };
}

function idsOf({ exhibitorIds }: CarryOverExhibitorsInput): string[] | null {
  if (exhibitorIds == null) return null;
  if (exhibitorIds.length === 0 || exhibitorIds.length > BATCH_LENGTH) {
    throw userError('INVALID', message`exhibitorIds must contain 1 to 1,000 ids.`, ['exhibitorIds']);
  }
  return exhibitorIds.map((id, index) => objectIdOf('EXHIBITOR', id, ['exhibitorIds', String(index)]));
}
