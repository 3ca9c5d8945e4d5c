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

/** A manifest as it is sent. */
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

interface Known {
  checkedAt: number;
  row: ManifestRow | undefined;
  manifest: Manifest | undefined;
}

/** Serves the manifests. Checks for a newer one at most once a second, for any number of requests. */
@Injectable()
export class ManifestService {
  readonly #known = new Map<string, Known>();
  readonly #checking = new Map<string, Promise<Known>>();

  constructor(
    private readonly database: Database,
    private readonly packing: PackingService,
  ) {}

  /** The manifest of a published event; undefined before the first one. */
  async of(eventId: string): Promise<Manifest | undefined> {
    const known = this.#known.get(eventId);
    if (known && performance.now() - known.checkedAt < CACHE_MS) return known.manifest;
    const checking = this.#checking.get(eventId) ?? this.#check(eventId, known);
    this.#checking.set(eventId, checking);
    return (await checking.finally(() => this.#checking.delete(eventId))).manifest;
  }

  async #check(eventId: string, known: Known | undefined): Promise<Known> {
    const checkedAt = performance.now();
    let row = await this.#read(eventId, known?.row);
    if (!row) {
      // An event that has just been published need not be waited for.
      await this.packing.pack(eventId);
      row = await this.#read(eventId, undefined);
    }
    const manifest = row?.buckets ? manifestOf(row) : known?.manifest;
    const checked = { checkedAt, row, manifest: row && manifest };
    if (row) this.#known.set(eventId, checked);
    else this.#known.delete(eventId);
    return checked;
  }

  /** Omits the buckets if they are in memory. */
  async #read(eventId: string, known: ManifestRow | undefined): Promise<ManifestRow | undefined> {
    const [row] = await this.database.query<ManifestRow>({
      name: 'sync-manifest',
      text: `select epoch, revision, schema, iso_instant(made_at) as made_at,
          case when not known then locales end as locales, case when not known then buckets end as buckets
        from sync_manifest cross join lateral (
          select coalesce((epoch, revision, schema) = ($2::uuid, $3, $4), false) as known) compared
        where event_id = $1`,
      values: [eventId, known?.epoch ?? null, known?.revision ?? null, known?.schema ?? null],
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
