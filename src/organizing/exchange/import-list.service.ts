import { Injectable } from '@nestjs/common';
import { noSuchEvent } from './model/load-import-context.js';
import { Database } from '../../platform/database/database.js';
import type { ExchangeKindName } from './model/exchange-kind.js';

/** A completed import in a list. */
export interface ListedImport {
  readonly id: string;
  /** In UTC. */
  readonly at: string;
  readonly by: string;
  readonly event: string;
  readonly kind: ExchangeKindName;
  /** Null if the sender named none. */
  readonly file: string | null;
  readonly created: number;
  readonly changed: number;
  readonly revertedAt: string | null;
  readonly revertedBy: string | null;
}

const PAGE = 500;

/** Lists completed imports. */
@Injectable()
export class ImportListService {
  constructor(private readonly database: Database) {}

  /** The imports of all events or of one, latest first; NOT_FOUND if there is no such event. */
  async *all(event?: string): AsyncGenerator<ListedImport> {
    if (event !== undefined && !(await this.#exists(event))) {
      throw noSuchEvent(event);
    }
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

  async #exists(event: string): Promise<boolean> {
    const rows = await this.database.query({ text: 'select from event where slug = $1', values: [event] });
    return rows.length > 0;
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
