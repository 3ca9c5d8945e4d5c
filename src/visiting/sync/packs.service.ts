import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Encoding } from './encoded-body.js';

const expand = promisify(gunzip);

/** A pack in the encoding that was asked for. */
export interface Pack {
  eventId: string;
  body: Buffer;
}

/** Reads packs that are named by a manifest, or were until a moment ago. */
@Injectable()
export class PacksService {
  constructor(private readonly database: Database) {}

  /** The pack with this hash; undefined where there is none or it has expired. */
  async get(sha256: string, encoding: Encoding): Promise<Pack | undefined> {
    const column = encoding === 'br' ? 'br' : 'gzip';
    const [row] = await this.database.query<{ event_id: string; body: Buffer }>({
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
