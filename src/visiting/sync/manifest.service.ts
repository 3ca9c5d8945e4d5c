import { Injectable } from '@nestjs/common';
import { RENDITION_WIDTHS } from '../../fair/media/rendition.js';
import { Database } from '../../platform/database/database.js';
import type { Bucket } from './bucket.js';
import { EncodedBody } from '../../platform/http/encoded-body.js';
import { PackingService } from './packing.service.js';

/** The maximum age of the last check for a newer manifest, in milliseconds. */
const CACHE_MS = 1000;
/** Reserved in version 1 of the protocol. Settings of kiosks arrive with the response to a heartbeat. */
const CONFIG_REVISION = 0;
/** The oldest protocol version of clients that can read this manifest. */
const OLDEST_CLIENT = 1;

/** A manifest in the form of the response. */
export interface Manifest {
  etag: string;
  body: EncodedBody;
}

interface ManifestRow {
  epoch: string;
  revision: number;
  schema: number;
  made_at: string;
  locales: string[] | null;
  buckets: Bucket[] | null;
}

interface CheckedManifest {
  checkedAt: number;
  row: ManifestRow | undefined;
  manifest: Manifest | undefined;
}

/** Serves the manifests. Checks for a newer one at most once a second, for any number of requests. */
@Injectable()
export class ManifestService {
  readonly #manifests = new Map<string, CheckedManifest>();
  readonly #checks = new Map<string, Promise<CheckedManifest>>();

  constructor(
    private readonly database: Database,
    private readonly packing: PackingService,
  ) {}

  /** The manifest of a published event; undefined before the first one. */
  async current(eventId: string): Promise<Manifest | undefined> {
    const cachedManifest = this.#manifests.get(eventId);
    if (cachedManifest && performance.now() - cachedManifest.checkedAt < CACHE_MS)
      return cachedManifest.manifest;
    const check = this.#checks.get(eventId) ?? this.#check(eventId, cachedManifest);
    this.#checks.set(eventId, check);
    return (await check.finally(() => this.#checks.delete(eventId))).manifest;
  }

  async #check(eventId: string, previousCheck: CheckedManifest | undefined): Promise<CheckedManifest> {
    const checkedAt = performance.now();
    let row = await this.#read(eventId, previousCheck?.row);
    if (!row) {
      // Packs a newly published event at once, without the delay of the schedule.
      await this.packing.pack(eventId);
      row = await this.#read(eventId, undefined);
    }
    const manifest = row?.buckets ? manifestOf(row) : previousCheck?.manifest;
    const result = { checkedAt, row, manifest: row && manifest };
    if (row) this.#manifests.set(eventId, result);
    else this.#manifests.delete(eventId);
    return result;
  }

  /** Reads the manifest, without languages and buckets if `previousRow` has the same version. */
  async #read(eventId: string, previousRow: ManifestRow | undefined): Promise<ManifestRow | undefined> {
    const [row] = await this.database.query<ManifestRow>({
      name: 'sync-manifest',
      text: `select epoch, revision, schema, iso_instant(made_at) as made_at,
          case when not unchanged then locales end as locales, case when not unchanged then buckets end as buckets
        from sync_manifest cross join lateral (
          select coalesce((epoch, revision, schema) = ($2::uuid, $3, $4), false) as unchanged) version
        where event_id = $1`,
      values: [
        eventId,
        previousRow?.epoch ?? null,
        previousRow?.revision ?? null,
        previousRow?.schema ?? null,
      ],
    });
    return row;
  }
}

function manifestOf({ epoch, revision, schema, made_at, locales, buckets }: ManifestRow): Manifest {
  const body = EncodedBody.json({
    epoch,
    revision,
    schema,
    generatedAt: made_at,
    locales,
    buckets,
    media: { presets: RENDITION_WIDTHS },
    config: { revision: CONFIG_REVISION },
    minSdk: OLDEST_CLIENT,
  });
  return { etag: `"${[epoch, revision, schema, CONFIG_REVISION].join('.')}"`, body };
}
