import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Sql } from '../../platform/database/sql.js';
import { type Bucket, MAXIMUM_BUCKETS, packText } from './bucket.js';
import { SYNC_ROW, type SyncRow, syncObject } from './sync-object.js';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Higher levels take ten times as long and save few bytes. */
const QUALITY = 5;

/** Writes packs of one event's published objects, in the state of the transaction's snapshot. */
export class PackWriter {
  constructor(
    private readonly sql: Sql,
    private readonly eventId: string,
    private readonly buckets: number,
  ) {}

  /** Returns the bucket's entry in the manifest. Stores its pack if it has changed. */
  async write(bucket: number, previous: Bucket | undefined): Promise<Bucket> {
    const rows = await this.sql.query<{ entry: SyncRow }>({
      name: 'sync-bucket',
      text: `select ${SYNC_ROW} as entry from catalog_entry entry
        where event_id = $1 and published and sync_bucket_key(document) = any($2)`,
      values: [this.eventId, this.#keys(bucket)],
    });
    const { count, digest, sha256, text } = packText(rows.map(({ entry }) => syncObject(entry)));
    if (count === 0) return { bucket, count, digest, pack: null };
    if (previous?.pack?.sha256 === sha256) return { ...previous, bucket };
    const bytes = Buffer.from(text);
    const [br, gz] = await Promise.all([
      compressBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
      compressGzip(bytes),
    ]);
    await this.sql.query({
      text: `insert into sync_pack (sha256, event_id, bucket, buckets, bytes, br, gzip)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (sha256) do update set expires_at = null`,
      values: [sha256, this.eventId, bucket, this.buckets, bytes.length, br, gz],
    });
    const pack = { sha256, bytes: bytes.length, brBytes: br.length, gzipBytes: gz.length };
    return { bucket, count, digest, pack };
  }

  /** The keys of a bucket in the index. All buckets have the same number of keys. */
  #keys(bucket: number): number[] {
    return Array.from(
      { length: MAXIMUM_BUCKETS / this.buckets },
      (_, index) => bucket + index * this.buckets,
    );
  }
}
