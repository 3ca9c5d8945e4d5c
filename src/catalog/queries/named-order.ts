import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import { type ListOrder, RELEVANCE } from './list-request.js';
import { localeFor } from './locale.js';

/** The arguments that determine the order of a list with names. */
interface OrderArgs {
  /** Default: RELEVANCE. */
  orderBy?: string | null;
  locale?: string | null;
  filter?: { search?: string | null } | null;
}

/** The order of a list with names. RELEVANCE without a search text is the order by name. */
export function namedOrder(
  event: EventSnapshot,
  { orderBy, locale, filter }: OrderArgs,
  context: RequestContext,
): ListOrder {
  const name = `name:${localeFor(event, locale, context)}`;
  switch (orderBy ?? 'RELEVANCE') {
    case 'NAME_DESC':
      return { sort: name, descending: true };
    case 'BOOTH_ASC':
      return { sort: 'booth', descending: false };
    case 'UPDATED_AT_DESC':
      return { sort: 'updated', descending: true };
    case 'RELEVANCE':
      if (filter?.search?.trim()) return { sort: RELEVANCE, descending: true };
  }
  return { sort: name, descending: false };
}
