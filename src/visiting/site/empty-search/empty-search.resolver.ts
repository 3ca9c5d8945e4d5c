import { Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Database } from '../../../platform/database/database.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import {
  EmptySearchArgs,
  EmptySearchDayType,
  EmptySearchReportType,
  EmptySearchWordsConnectionType,
  type EmptySearchWordsType,
} from './empty-search.type.js';

/** The source of the report: the event and the range of days. */
type ReportSource = readonly [eventId: string, since: string | null, until: string | null];

type WordsRow = KeyedRow & EmptySearchWordsType;

/** Adds the reports of the site's empty searches to events. */
@Resolver(() => EventType)
export class EventEmptySearchResolver {
  @PlainField(() => EmptySearchReportType, {
    nullable: true,
    args: () => EmptySearchArgs,
    description:
      "The searches on the site that found nothing. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers. Counts follow within seconds.",
  })
  emptySearches(
    { event }: ReferenceSource,
    { since, until }: EmptySearchArgs,
    context: RequestContext,
  ): { range: ReportSource } {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    return { range: [event.id, since ?? null, until ?? null] };
  }
}

/** Resolves the parts of the report. */
@Resolver(() => EmptySearchReportType)
export class EmptySearchReportResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => [EmptySearchDayType], {
    description: 'The counts by day, the latest day first; at most 1,000.',
  })
  days({ range }: { range: ReportSource }): Promise<EmptySearchDayType[]> {
    return this.database.query<EmptySearchDayType>({
      text: `select day::text, sum(count)::integer as count from empty_search where ${IN_RANGE}
        group by day order by empty_search.day desc limit 1000`,
      values: [...range],
    });
  }

  @PlainField(() => EmptySearchWordsConnectionType, {
    args: () => PageArgs,
    description:
      'The words, the most searched first. Of a day at most 200 are stored, and none that may be personal; the counts of `days` include the others.',
  })
  words({ range }: { range: ReportSource }, args: PageArgs): RowConnection<EmptySearchWordsType> {
    const list = { name: 'empty searches', text: WORDS, values: [...range], descending: true };
    return readRows(this.database, list, args, ({ words, count, lastDay }: WordsRow) => ({
      words,
      count,
      lastDay,
    }));
  }
}

const IN_RANGE = `event_id = $1 and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)`;

// The id of a row is only the last part of the order. The smallest id of the counted rows is stable.
const WORDS = `
  select (min(id::text))::uuid as id, lpad(sum(count)::text, 20, '0') as key, words,
    sum(count)::integer as count, max(day)::text as "lastDay"
  from empty_search where ${IN_RANGE} and words <> '' group by words`;
