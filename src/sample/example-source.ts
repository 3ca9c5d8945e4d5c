import { Injectable } from '@nestjs/common';
import { EventFinder } from '../catalog/queries/event-finder.js';
import type { EventSnapshot } from '../catalog/snapshot/event-snapshot.js';
import type { EventSource } from '../fair/event/event.type.js';
import { Database } from '../platform/database/database.js';
import { EVENTS_EXAMPLE, exampleQueries } from './example-queries.js';
import { VISITOR_CONTEXT } from '../catalog/queries/visibility.js';

/** Queries that were generated for a revision of an event. */
interface CachedExamples {
  readonly event: EventSnapshot;
  readonly queries: readonly string[];
}

/** Generates the example queries of GraphiQL from the newest published event with exhibitors. */
@Injectable()
export class ExampleSource {
  #cache: CachedExamples | undefined;

  constructor(
    private readonly finder: EventFinder,
    private readonly database: Database,
  ) {}

  /** Queries that return objects of this database. */
  async queries(): Promise<readonly string[]> {
    const event = (await this.finder.all(VISITOR_CONTEXT)).toSorted(newestFirst)[0];
    if (!event) return [EVENTS_EXAMPLE];
    // Examples are cached for one revision; the next change invalidates them.
    if (this.#cache?.event !== event) this.#cache = { event, queries: await this.#generate(event) };
    return this.#cache.queries;
  }

  async #generate(event: EventSnapshot): Promise<string[]> {
    const [row] = await this.database.query<{ slug: string }>({ text: EXHIBITOR, values: [event.id] });
    const { slug, locales } = event;
    return exampleQueries({ slug, locales, category: largestCategory(event), exhibitor: row?.slug });
  }
}

/** Events whose exhibitors have booths come first, because a new edition is published long before it has booths. */
function newestFirst(left: EventSnapshot, right: EventSnapshot): number {
  return sortKey(left) < sortKey(right) ? 1 : -1;
}

function sortKey(event: EventSnapshot): string {
  const dimensions = ['hall', 'total'] as const;
  const filledDimensions = dimensions.filter(
    (dimension) => event.counts('EXHIBITOR', dimension).size > 0,
  ).length;
  return `${filledDimensions} ${(event.source as EventSource).startsOn} ${event.id}`;
}

function largestCategory(event: EventSnapshot): string | undefined {
  const counts = [...event.counts('EXHIBITOR', 'category')];
  const [largest] = counts.toSorted(([, left], [, right]) => right - left);
  return event.get(largest?.[0] ?? null)?.slug;
}

// An exhibitor with as many fields as possible.
const EXHIBITOR = `select slug from catalog_entry where event_id = $1 and kind = 'EXHIBITOR' and published
  order by json_array_length(document -> 'representatives') > 0 desc, cardinality(halls) > 0 desc, detail is not null desc, slug
  limit 1`;
