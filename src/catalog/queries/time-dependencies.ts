import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { readDependenciesOf } from '../../platform/graphql/request/request-context.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { EventSnapshot } from '../snapshot/event-snapshot.js';

/** Limits the life of cached responses that depend on the present time. */
@Injectable()
export class TimeDependencies {
  constructor(private readonly database: Database) {}

  /** Notes that the response is outdated when the next object of a kind starts or ends after `now`. */
  async note(event: EventSnapshot, kind: CatalogKind, now: Date, context: object): Promise<void> {
    const dependencies = readDependenciesOf(context);
    if (!dependencies) return;
    const [row] = await this.database.query<{ revision: number; next: string | null }>({
      name: 'catalog-next-time',
      text: NEXT,
      values: [event.id, kind, now.toISOString()],
    });
    // An object added between this read and the read of the list could end earlier.
    dependencies.note(event.id, row?.revision ?? 0);
    if (row?.next != null) dependencies.noteExpiry(Date.parse(row.next));
  }
}

// Instants have one text format, so that they can be compared as text.
const NEXT = `
  select revision.revision, (
    select min(instant collate "C") from catalog_entry entry
    cross join lateral (values (entry.document ->> 'startsAt'), (entry.document ->> 'endsAt')) as times (instant)
    where entry.event_id = revision.event_id and entry.kind = $2 and entry.published and instant collate "C" > $3
  ) as next
  from catalog_revision revision where revision.event_id = $1`;
