import { Injectable } from '@nestjs/common';
import { encodeCatalogId } from '../../catalog/model/catalog-id.js';
import type { CatalogKind } from '../../catalog/model/catalog-kind.js';
import { PACKING_LOCK_CLASS } from '../../platform/database/advisory-locks.js';
import { Transactions } from '../../platform/database/transactions.js';
import { queryOne, type Sql } from '../../platform/database/sql.js';
import { type Bucket, bucketCount, bucketOf } from './bucket.js';
import { PackWriter } from './pack-writer.js';
import { expirePacks, deleteExpired, deleteManifest, writeManifest } from './pack-store.js';

/**
 * The version of the shape of bodies. Raise it with each change of the shape: all packs are then rebuilt, and
 * copies detect it.
 */
const SYNC_SCHEMA = 2;

interface PackingState {
  epoch: string;
  revision: number;
  since: number;
  published: boolean;
  locales: string[];
  manifest: { epoch: string; revision: number; schema: number; buckets: Bucket[] } | null;
}

/** The work to do for an event. */
interface Plan {
  buckets: number;
  /** Buckets with changed objects. */
  changedBuckets: ReadonlySet<number>;
  /** Buckets whose older packs contain data that is no longer published. */
  removedBuckets: ReadonlySet<number>;
}

/** Builds the packs of events from published data, then the manifest that lists them. */
@Injectable()
export class PackingService {
  constructor(private readonly transactions: Transactions) {}

  /** Ids of the events whose packs are not of their present revision. */
  async outdated(): Promise<string[]> {
    return this.transactions.run(async (sql) => {
      const rows = await sql.query<{ id: string }>({
        name: 'sync-outdated',
        text: `select event.event_id as id from catalog_revision event
          left join sync_manifest manifest on manifest.event_id = event.event_id
            and manifest.epoch = event.epoch and manifest.revision = event.revision and manifest.schema >= $1
          where manifest.event_id is null and exists (
            select from catalog_entry entry where entry.object_id = event.event_id and entry.published)`,
        values: [SYNC_SCHEMA],
      });
      return rows.map(({ id }) => id);
    });
  }

  /** Updates the packs of an event to its present revision, unless another replica is updating them. */
  async pack(eventId: string): Promise<void> {
    await this.transactions.run(async (sql) => {
      // All packs belong to one snapshot. Of two concurrent replicas, the later one fails, but its work is
      // already done.
      await sql.query({ text: 'set transaction isolation level repeatable read' });
      await sql.query({ text: `set local statement_timeout = '60s'` });
      await sql.query({ text: `set local idle_in_transaction_session_timeout = '30s'` });
      const [lock] = await sql.query<{ mine: boolean }>({
        text: 'select pg_try_advisory_xact_lock($1, hashtext($2)) as mine',
        values: [PACKING_LOCK_CLASS, eventId],
      });
      if (lock?.mine) await new Packing(sql, eventId).run();
    });
  }
}

/** One packing of one event. */
class Packing {
  constructor(
    private readonly sql: Sql,
    private readonly eventId: string,
  ) {}

  async run(): Promise<void> {
    const state = await this.#state();
    if (!state?.published) {
      await deleteManifest(this.sql, this.eventId);
      return;
    }
    const { epoch, revision, locales, manifest } = state;
    if (manifest?.epoch === epoch && manifest.revision === revision && manifest.schema >= SYNC_SCHEMA) return;
    const plan = await this.#plan(state);
    const buckets = await this.#write(plan, manifest?.buckets ?? []);
    const packHashes = buckets.flatMap(({ pack }) => pack?.sha256 ?? []);
    await expirePacks(this.sql, this.eventId, packHashes, plan.buckets, [...plan.removedBuckets]);
    await deleteExpired(this.sql);
    const { eventId } = this;
    await writeManifest(this.sql, { eventId, epoch, revision, schema: SYNC_SCHEMA, locales, buckets });
  }

  /** Buckets without changed objects stay as they are. */
  async #write(plan: Plan, previousBuckets: readonly Bucket[]): Promise<Bucket[]> {
    const writer = new PackWriter(this.sql, this.eventId, plan.buckets);
    const buckets: Bucket[] = [];
    for (let bucket = 0; bucket < plan.buckets; bucket += 1) {
      const previous = previousBuckets.length === plan.buckets ? previousBuckets[bucket] : undefined;
      buckets.push(
        previous && !plan.changedBuckets.has(bucket) ? previous : await writer.write(bucket, previous),
      );
    }
    return buckets;
  }

  async #state(): Promise<PackingState | undefined> {
    const [state] = await this.sql.query<PackingState>({
      text: `select event.epoch, event.revision, event.changes_since as since,
          coalesce(entry.published, false) as published,
          coalesce((select array_agg(value order by place)
            from json_array_elements_text(entry.document -> 'locales') with ordinality as locale (value, place)), '{}')
            as locales,
          (select json_build_object('epoch', manifest.epoch, 'revision', manifest.revision, 'schema', manifest.schema,
            'buckets', manifest.buckets) from sync_manifest manifest where manifest.event_id = event.event_id) as manifest
        from catalog_revision event left join catalog_entry entry on entry.object_id = event.event_id
        where event.event_id = $1`,
      values: [this.eventId],
    });
    return state;
  }

  /** Only the changes since the last packing, if the journal still contains them; otherwise all buckets. */
  async #plan({ epoch, since, manifest }: PackingState): Promise<Plan> {
    const isInJournal =
      manifest?.epoch === epoch && manifest.schema >= SYNC_SCHEMA && manifest.revision >= since;
    const bytes = isInJournal ? packedBytes(manifest.buckets) : await this.#bytes();
    const buckets = bucketCount(bytes, manifest?.buckets.length);
    if (!isInJournal || buckets !== manifest.buckets.length) return fullPlan(buckets);
    const changedBuckets = new Set<number>();
    const removedBuckets = new Set<number>();
    for (const { objectId, objectKind, kind } of await this.#changesAfter(manifest.revision)) {
      const bucket = bucketOf(encodeCatalogId(objectKind, objectId), buckets);
      changedBuckets.add(bucket);
      if (kind === 'REMOVED') removedBuckets.add(bucket);
    }
    return { buckets, changedBuckets, removedBuckets };
  }

  async #bytes(): Promise<number> {
    const { bytes } = await queryOne<{ bytes: number }>(this.sql, {
      text: `select coalesce(sum(octet_length(document::text) + coalesce(octet_length(detail::text), 0)), 0)::float8 as bytes
        from catalog_entry where event_id = $1 and published`,
      values: [this.eventId],
    });
    return bytes;
  }

  #changesAfter(revision: number) {
    return this.sql.query<{ objectId: string; objectKind: CatalogKind; kind: string }>({
      text: `select object_id as "objectId", object_kind as "objectKind", kind from catalog_change
        where event_id = $1 and revision > $2`,
      values: [this.eventId, revision],
    });
  }
}

function fullPlan(buckets: number): Plan {
  const allBuckets = new Set(Array.from({ length: buckets }, (_, bucket) => bucket));
  return { buckets, changedBuckets: allBuckets, removedBuckets: allBuckets };
}

function packedBytes(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, { pack }) => sum + (pack?.bytes ?? 0), 0);
}
