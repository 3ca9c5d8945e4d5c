import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { queryOne, type Sql } from '../../../platform/database/sql.js';
import { CATALOG_KINDS, type CatalogKind } from '../../model/catalog-kind.js';
import { CategoryTree } from '../../model/category-tree.js';
import { countEntries } from '../count-store.js';
import { sameEntry, type StoredEntry, succeed } from '../../model/entry.js';
import { ProjectionWorker } from '../projection.worker.js';
import { Projector } from '../projector.js';
import { loadEntries } from '../entry-store.js';
import { type ListingRow, listingRows } from '../../model/listing.js';
import { describeQuarantined, quarantinedObjects } from '../quarantine/quarantine.js';
import { RendererRegistry } from '../renderer.registry.js';

/** The result of a verification. */
export interface Verification {
  /** The number of objects rendered again. */
  checked: number;
  /** The differences, limited to a readable number. */
  drift: string[];
  driftCount: number;
}

/** The number of attempts to get a snapshot without dirty objects, and the delay between them. */
const ATTEMPTS = 50;
const PAUSE_MS = 50;
const CHUNK = 1000;
const MAXIMUM_REPORTED = 50;

/** Renders all objects again and compares them with the catalog. Differences are faults of the projection. */
@Injectable()
export class VerifyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: RendererRegistry,
    private readonly worker: ProjectionWorker,
    private readonly projector: Projector,
  ) {}

  /** Compares in one snapshot of the database, after the projection of all dirty objects. */
  async verify(progress: (checked: number) => void = () => undefined): Promise<Verification> {
    for (let attempt = 1; ; attempt += 1) {
      await this.worker.drain();
      const verification = await this.#verifySnapshot(attempt === ATTEMPTS, progress);
      if (verification) return verification;
      await delay(PAUSE_MS);
    }
  }

  /** Undefined if the snapshot has objects that wait for projection, because these are no faults. */
  #verifySnapshot(
    isLastAttempt: boolean,
    progress: (checked: number) => void,
  ): Promise<Verification | undefined> {
    return this.transactions.run(async (sql) => {
      await sql.query({ text: 'set transaction isolation level repeatable read' });
      for (const limit of ['statement_timeout', 'idle_in_transaction_session_timeout']) {
        await sql.query({ text: `set local ${limit} = 0` });
      }
      if (!isLastAttempt && (await this.projector.isOutdated(sql))) return undefined;
      return new Verifier(sql, this.registry, progress).run();
    });
  }

  /** The number of objects to check, for a progress bar. */
  async size(): Promise<number> {
    return this.transactions.run(async (sql) => {
      const { size } = await queryOne<{ size: number }>(sql, {
        text: 'select count(*)::integer as size from catalog_entry',
      });
      return size;
    });
  }
}

class Verifier {
  readonly #result: Verification = { checked: 0, drift: [], driftCount: 0 };
  /** Excluded, because they would cause the statement for the whole chunk to fail. */
  readonly #quarantinedIds = new Set<string>();

  constructor(
    private readonly sql: Sql,
    private readonly registry: RendererRegistry,
    private readonly progress: (checked: number) => void,
  ) {}

  async run(): Promise<Verification> {
    const objects = await quarantinedObjects(this.sql);
    for (const object of objects) {
      this.#report(describeQuarantined(object));
      this.#quarantinedIds.add(object.objectId);
    }
    for (const kind of CATALOG_KINDS) {
      await this.#checkKind(kind);
      await this.#checkOrphans(kind);
    }
    await this.#checkLostListings();
    await this.#checkCounts();
    return this.#result;
  }

  async #checkKind(kind: CatalogKind): Promise<void> {
    const renderer = this.registry.renderer(kind);
    let ids = await renderer.idsAfter(this.sql, LOWEST_UUID, CHUNK);
    while (ids.length > 0) {
      const renderable = ids.filter((id) => !this.#quarantinedIds.has(id));
      const renderedEntries = await this.registry.render(this.sql, kind, renderable);
      const storedEntries = await loadEntries(this.sql, renderable);
      for (const [id, entry] of renderedEntries) {
        const storedEntry = storedEntries.get(id);
        if (!storedEntry) this.#report(`${kind} ${id} is missing`);
        else if (!sameEntry(storedEntry, succeed(storedEntry, entry)))
          this.#report(`${kind} ${id} is out of date`);
      }
      for (const index of this.registry.indexes) {
        for (const id of await index.drift(this.sql, kind, renderedEntries)) {
          this.#report(`${kind} ${id} is found by other words than it has`);
        }
      }
      await this.#checkListings(kind, [...storedEntries.values()]);
      this.progress(ids.length);
      this.#result.checked += ids.length;
      ids = await renderer.idsAfter(this.sql, ids.at(-1) ?? '', CHUNK);
    }
  }

  /** Entries of objects that no longer exist. */
  async #checkOrphans(kind: CatalogKind): Promise<void> {
    const renderer = this.registry.renderer(kind);
    let after = LOWEST_UUID;
    for (;;) {
      const rows = await this.sql.query<{ id: string }>({
        text: 'select object_id as id from catalog_entry where kind = $1 and object_id > $2 order by object_id limit $3',
        values: [kind, after, CHUNK],
      });
      if (rows.length === 0) return;
      after = rows.at(-1)?.id ?? after;
      const ids = rows.map(({ id }) => id).filter((id) => !this.#quarantinedIds.has(id));
      const existingIds = new Set((await renderer.render(this.sql, ids)).map(({ objectId }) => objectId));
      for (const id of ids) if (!existingIds.has(id)) this.#report(`${kind} ${id} should be gone`);
    }
  }

  async #checkListings(kind: CatalogKind, entries: StoredEntry[]): Promise<void> {
    const rows = await this.sql.query<ListingRow>({
      text: 'select list_id, kind, sort, collator, published, key, object_id from catalog_listing where object_id = any($1)',
      values: [entries.map(({ objectId }) => objectId)],
    });
    const text = (row: ListingRow): string =>
      JSON.stringify([row.object_id, row.list_id, row.kind, row.sort, row.collator, row.published, row.key]);
    const storedTexts = new Set(rows.map(text));
    const expectedTexts = new Set(entries.flatMap(listingRows).map(text));
    for (const row of expectedTexts)
      if (!storedTexts.has(row)) this.#report(`${kind} is missing in a list: ${row}`);
    for (const row of storedTexts)
      if (!expectedTexts.has(row)) this.#report(`${kind} should not be in a list: ${row}`);
  }

  /** Listings of objects without an entry. */
  async #checkLostListings(): Promise<void> {
    const rows = await this.sql.query<{ kind: string; object_id: string; list_id: string }>({
      text: `select kind, object_id, list_id from catalog_listing listing where not exists (
        select from catalog_entry entry where entry.object_id = listing.object_id)`,
    });
    for (const { kind, object_id, list_id } of rows) {
      this.#report(`${kind} ${object_id} has no entry, but stands in the list of ${list_id}`);
    }
  }

  async #checkCounts(): Promise<void> {
    const events = await this.sql.query<{ event_id: string }>({
      text: 'select event_id from catalog_revision',
    });
    for (const { event_id } of events) {
      const deltas = await countEntries(this.sql, event_id, await CategoryTree.load(this.sql, event_id));
      const expectedCounts = new Map(
        deltas.rows.map((row) => [[row.kind, row.dimension, row.value].join(' '), row.count]),
      );
      const storedCounts = await this.sql.query<{ key: string; count: number }>({
        text: `select concat_ws(' ', kind, dimension, value) as key, count from catalog_count where event_id = $1 and count > 0`,
        values: [event_id],
      });
      for (const { key, count } of storedCounts) {
        if (expectedCounts.get(key) !== count)
          this.#report(`event ${event_id} counts ${String(count)} of ${key}`);
        expectedCounts.delete(key);
      }
      for (const key of expectedCounts.keys()) this.#report(`event ${event_id} has no count of ${key}`);
    }
  }

  #report(difference: string): void {
    this.#result.driftCount += 1;
    if (this.#result.drift.length < MAXIMUM_REPORTED) this.#result.drift.push(difference);
  }
}
