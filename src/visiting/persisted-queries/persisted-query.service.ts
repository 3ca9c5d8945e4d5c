import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import { addFreeRows } from '../../platform/database/rows/add-rows.js';
import { Database } from '../../platform/database/database.js';
import { message } from '../../platform/text/message.js';
import { UserError } from '../../platform/failure/user-error.js';
import { documentIdOf } from '../../platform/graphql/documents/document-id.js';
import { PersistedQueryCache } from '../../platform/graphql/documents/persisted-query-cache.js';
import type { NewPersistedQuery } from './new-persisted-query.js';
import { PersistedQueryEntity } from './persisted-query.entity.js';

export interface ListedPersistedQuery {
  hash: string;
  /** The names of its operations. */
  operations: readonly string[];
  addedAt: string;
  addedBy: string;
}

/** Writes the persisted queries. */
@Injectable()
export class PersistedQueryService implements OnModuleInit {
  constructor(
    @InjectRepository(PersistedQueryEntity) private readonly rows: Repository<PersistedQueryEntity>,
    private readonly database: Database,
    private readonly operations: Operations,
    private readonly cache: PersistedQueryCache,
  ) {}

  onModuleInit(): void {
    this.cache.findBy((hashes) => this.#texts(hashes));
  }

  /** Adds valid queries, and returns the hashes of the new ones. */
  add(queries: readonly NewPersistedQuery[], actor: Actor): Promise<string[]> {
    return this.operations.run({ action: 'addPersistedQueries', actor }, async () => {
      const rows = queries.map(({ hash, text, operations }) => ({
        hash: Buffer.from(hash, 'hex'),
        text,
        operations: [...operations],
        addedBy: actor.name,
      }));
      const newRows = await addFreeRows(this.rows, rows, 'uq_persisted_query_hash', AUDITED_COLUMNS);
      for (const { id, ...after } of newRows.map(auditOf)) {
        this.operations.current.record({ kind: 'PERSISTED_QUERY', id, after });
      }
      return newRows.map(({ hash }) => hash.toString('hex'));
    });
  }

  /** Removes the queries with these hashes, all or none; NOT_FOUND for each missing one. */
  remove(hashes: readonly string[], actor: Actor): Promise<void> {
    return this.operations.run({ action: 'removePersistedQueries', actor }, async () => {
      const storedRows = await this.rows.find({
        where: { hash: Any(hashes.map((hash) => Buffer.from(hash, 'hex'))) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const removedQueries = storedRows.map(auditOf);
      const storedHashes = new Set(removedQueries.map(({ hash }) => hash));
      const [firstError, ...otherErrors] = hashes
        .filter((hash) => !storedHashes.has(hash))
        .map(unknownQueryError);
      if (firstError) throw new UserError(firstError, ...otherErrors);
      await this.rows.delete({ id: Any(removedQueries.map(({ id }) => id)) });
      for (const { id, ...before } of removedQueries) {
        this.operations.current.record({ kind: 'PERSISTED_QUERY', id, before });
      }
    });
  }

  /** All persisted queries, the oldest first. */
  list(): Promise<ListedPersistedQuery[]> {
    return this.database.query<ListedPersistedQuery>({
      text: `select encode(hash, 'hex') as hash, operations, iso_instant(added_at) as "addedAt", added_by as "addedBy"
        from persisted_query order by added_at, id`,
    });
  }

  async #texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ hash: string; text: string }>({
      name: 'persisted-queries',
      text: `select encode(hash, 'hex') as hash, text from persisted_query
        where hash = any(array(select decode(requested, 'hex') from unnest($1::text[]) requested))`,
      values: [hashes],
    });
    return new Map(rows.map(({ hash, text }) => [hash, text]));
  }
}

/** The columns in the audit entry. */
const AUDITED_COLUMNS = ['id', 'hash', 'operations'] as const;

function auditOf({ id, hash, operations }: Pick<PersistedQueryEntity, (typeof AUDITED_COLUMNS)[number]>) {
  return { id, hash: hash.toString('hex'), operations };
}

function unknownQueryError(hash: string) {
  return {
    code: 'NOT_FOUND',
    message: message`The persisted query ${documentIdOf(hash)} does not exist.`,
  } as const;
}
