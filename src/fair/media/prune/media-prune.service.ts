import { Injectable } from '@nestjs/common';
import { COMMAND_LINE } from '../../../identity/audit/actor.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { mediaInUse } from './media-use.js';
import { MediaStore } from '../store/media.store.js';
import { lockPicture } from '../picture-lock.js';
import { RENDITION_WIDTHS } from '../rendition.js';

const BATCH = 100;
const OLD = 'uploaded_at <= now() - make_interval(days => $1)';

/** A picture without references. */
export interface UnusedPicture {
  id: string;
  sha256: string;
  /** The slug of its event. */
  event: string;
  uploadedAt: Date;
  /** The size of the original file. Null if the store has no original. */
  bytes: number | null;
}

interface RemovedPicture {
  id: string;
  event_id: string;
  sha256: string;
}

/** Removes pictures without references and without recent uploads. */
@Injectable()
export class MediaPruneService {
  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly store: MediaStore,
  ) {}

  /** Pictures without references, last uploaded at least `days` ago, by event, oldest first. */
  async find(days: number): Promise<UnusedPicture[]> {
    return this.transactions.run(async (sql) =>
      sql.query<UnusedPicture>({
        text: `select media.id, sha256, event.slug as event, uploaded_at as "uploadedAt",
            original_bytes as bytes
          from media join event on event.id = media.event_id
          where ${OLD} and not ${await mediaInUse(sql)} order by event.slug, uploaded_at, media.id`,
        values: [days],
      }),
    );
  }

  /** Removes the found pictures that are still unused, and returns their number. */
  async remove(found: readonly UnusedPicture[], days: number): Promise<number> {
    let count = 0;
    for (const batch of batchesOf(found)) {
      const removed = await this.operations.run({ action: 'pruneMedia', actor: COMMAND_LINE }, () =>
        this.#removeRows(batch, days),
      );
      for (const sha256 of removed) await this.#removeRenditions(sha256);
      count += removed.length;
    }
    return count;
  }

  /** The hashes of the rows that were removed. */
  async #removeRows(pictures: readonly UnusedPicture[], days: number): Promise<string[]> {
    const { sql } = this.transactions;
    const unused = `${OLD} and not ${await mediaInUse(sql)}`;
    // Skips pictures locked by a transaction that adds a reference. Later ones wait and get NOT_FOUND.
    const locked = await sql.query<{ id: string }>({
      text: `select id from media where ${unused} and id = any($2) order by id for update skip locked`,
      values: [days, pictures.map(({ id }) => id)],
    });
    // The condition repeats, because a reference can be added between the list and the lock.
    const removed = await sql.query<RemovedPicture>({
      text: `delete from media where ${unused} and id = any($2) returning id, event_id, sha256`,
      values: [days, locked.map(({ id }) => id)],
    });
    for (const { id, event_id, sha256 } of removed) {
      this.operations.current.note({ kind: 'MEDIA', id, before: { sha256 } }, event_id);
    }
    return removed.map(({ sha256 }) => sha256);
  }

  /** Removes the files of a picture if no event has it. */
  async #removeRenditions(sha256: string): Promise<void> {
    await this.transactions.run(async (sql) => {
      // A bucket can be slower than the usual timeout of idle transactions.
      await sql.query({ text: 'set local idle_in_transaction_session_timeout = 0' });
      await lockPicture(sql, sha256, 'remove');
      const rows = await sql.query({ text: 'select from media where sha256 = $1 limit 1', values: [sha256] });
      if (rows.length > 0) return;
      for (const width of RENDITION_WIDTHS) await this.store.remove(sha256, width);
      await this.store.removeOriginal(sha256);
    });
  }
}

/** Batches of pictures of one event each, because an audit entry belongs to one event. */
function batchesOf(found: readonly UnusedPicture[]): UnusedPicture[][] {
  const batches: UnusedPicture[][] = [];
  for (const picture of found) {
    const last = batches.at(-1);
    if (last && last.length < BATCH && last[0]?.event === picture.event) last.push(picture);
    else batches.push([picture]);
  }
  return batches;
}
