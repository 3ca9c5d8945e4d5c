import { Injectable } from '@nestjs/common';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { idOfKind, notFound } from '../../../catalog/model/object-id.js';
import { EventFinder } from '../../../catalog/queries/event-finder.js';
import { ListSearch } from '../../../catalog/queries/list-search.js';
import { type MatchRow, matchStatement } from '../../../catalog/queries/statement/match-statement.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { message } from '../../../platform/text/message.js';
import type { ExhibitorFilter } from '../list/exhibitor-filter.type.js';
import { exhibitorsIn } from '../list/exhibitor-lists.js';

/** A step through the exhibitors that match a filter. */
export interface MatchStep {
  filter: ExhibitorFilter;
  /** The global id of the last exhibitor of the step before. */
  after?: string | null | undefined;
  /** The number of matching exhibitors behind `after`, as the caller has read it. */
  expectedCount?: number | null | undefined;
}

/** The exhibitors of a step in the order of their ids. */
export interface Matches {
  ids: string[];
  /** The number of matching exhibitors behind this step. */
  remaining: number;
  /** The `after` of the next step; null after the last one. */
  nextAfter: string | null;
}

/** Finds the exhibitors of an event that a list with a filter shows to staff. */
@Injectable()
export class ExhibitorMatchesService {
  constructor(
    private readonly events: EventFinder,
    private readonly searches: ListSearch,
    private readonly transactions: Transactions,
  ) {}

  /** At most `maximum` exhibitors. STALE if another number than the expected one matches. */
  async readStep(
    eventId: string,
    { filter, after, expectedCount }: MatchStep,
    maximum: number,
    context: RequestContext,
  ): Promise<Matches> {
    const previousId = after == null ? null : positionOf(after);
    const event = await this.events.byId(eventId, 0, context);
    if (!event) throw notFound('EVENT', ['eventId']);
    const listRequest = { ...exhibitorsIn(event, [eventId], { filter }, context), complete: true };
    const request = filter.search?.trim()
      ? {
          ...listRequest,
          conditions: [...listRequest.conditions, await this.searches.searcher.hitsOf(listRequest, context)],
        }
      : listRequest;
    const [row] = await this.transactions.sql.query<MatchRow>(matchStatement(request, previousId, maximum));
    const { ids, total } = row ?? { ids: [], total: 0 };
    if (expectedCount != null && expectedCount !== total) {
      throw userError('STALE', message`${total} exhibitors match now, and not ${expectedCount}.`, [
        'expectedCount',
      ]);
    }
    const remaining = total - ids.length;
    const lastId = remaining > 0 ? ids.at(-1) : undefined;
    return { ids, remaining, nextAfter: lastId === undefined ? null : encodeCatalogId('EXHIBITOR', lastId) };
  }
}

function positionOf(globalId: string): string {
  const id = idOfKind('EXHIBITOR', globalId);
  if (id !== null) return id;
  throw userError('INVALID', message`This is no id of an exhibitor.`, ['after']);
}
