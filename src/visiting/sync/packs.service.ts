import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { Encoding } from '../../platform/http/encoded-body.js';

const expand = promisify(gunzip);

/** A pack in the requested encoding. */
export interface Pack {
  eventId: string;
  body: Buffer;
}

/** Reads packs of the present and of recent manifests. */
@Injectable()
export class PacksService {
  /** The pack with this hash; undefined if it does not exist or has expired. */
  async get(sql: Sql, sha256: string, encoding: Encoding): Promise<Pack | undefined> {
    const column = encoding === 'br' ? 'br' : 'gzip';
    const [row] = await sql.query<{ event_id: string; body: Buffer }>({
      name: `sync-pack-${column}`,
      text: `select event_id, ${column} as body from sync_pack
        where sha256 = $1 and (expires_at is null or expires_at > now())`,
      values: [sha256],
    });
    if (!row) return undefined;
    const body = encoding === 'identity' ? await expand(row.body) : row.body;
    return { eventId: row.event_id, body };
  }
}
