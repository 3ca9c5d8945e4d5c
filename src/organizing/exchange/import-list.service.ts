import { Injectable } from '@nestjs/common';
import { findEvent, noSuchEvent } from './model/load-import-context.js';
import { Database } from '../../platform/database/database.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import type { ImportType } from './event-imports.resolver.js';

/** A completed import in a list. */
export interface ListedImport extends Omit<ImportType, 'actor' | 'kind'> {
  readonly by: string;
  readonly event: string;
  readonly kind: ExchangeKindName;
}

const PAGE = 500;

/** Lists completed imports. */
@Injectable()
export class ImportListService {
  constructor(private readonly database: Database) {}

  /** The imports of all events or of one, latest first; NOT_FOUND if there is no such event. */
  async *all(event?: string): AsyncGenerator<ListedImport> {
    if (event !== undefined && !(await findEvent(this.database, event, false))) throw noSuchEvent(event);
    for (let before: string | null = null; ;) {
      const rows: ListedImport[] = await this.database.query<ListedImport>({
        text: JOBS,
        values: [event ?? null, before],
      });
      yield* rows;
      if (rows.length < PAGE) return;
      before = rows.at(-1)?.id ?? null;
    }
  }
}

// Ids ascend with time.
const JOBS = `
  select job.id, ${instant('imported_at')} as at, job.actor as by, event.slug as event, job.kind, job.file,
    job.created, job.changed, ${instant('reverted_at')} as "revertedAt", job.reverted_by as "revertedBy"
  from import_job job join event on event.id = job.event_id
  where ($1::text is null or event.slug = $1) and ($2::uuid is null or job.id < $2)
  order by job.id desc limit ${PAGE}`;

function instant(column: string): string {
  return `to_char(job.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
