import { Injectable } from '@nestjs/common';
import { COMMAND_LINE } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import { mediaInUse } from './media-use.js';
import { MediaStore } from './media.store.js';
import { lockPicture } from './picture-lock.js';
import { RENDITION_WIDTHS } from './rendition.js';

const BATCH = 100;
const OLD = 'uploaded_at <= now() - make_interval(days => $1)';

/** A picture that nobody shows. */
export interface UnusedPicture {
  id: string;
  sha256: string;
  /** The slug of its event. */
  event: string;
  uploadedAt: Date;
  /** The size of the file as it was uploaded; null where that is not kept. */
  bytes: number | null;
}

interface RemovedPicture {
  id: string;
  event_id: string;
  sha256: string;
}

/** Removes pictures that nobody shows and nobody has uploaded lately. */
@Injectable()
export class MediaPruneService {
  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly store: MediaStore,
  ) {}

  /** Those that nothing refers to and that were last uploaded at least `days` ago, by event, oldest first. */
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

  /** Removes those of the found that still nobody shows, and returns how many. */
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
    // What somebody is about to show is locked, and left. Whoever comes now waits, and finds it gone.
    const locked = await sql.query<{ id: string }>({
      text: `select id from media where ${unused} and id = any($2) order by id for update skip locked`,
      values: [days, pictures.map(({ id }) => id)],
    });
    // Asked again, because somebody may have begun to show one between the list and the lock.
    const removed = await sql.query<RemovedPicture>({
      text: `delete from media where ${unused} and id = any($2) returning id, event_id, sha256`,
      values: [days, locked.map(({ id }) => id)],
    });
    for (const { id, event_id, sha256 } of removed) {
      this.operations.current.note({ kind: 'MEDIA', id, before: { sha256 } }, event_id);
    }
    return removed.map(({ sha256 }) => sha256);
  }

  /** Removes what is kept of a picture, if no event has it any more. */
  async #removeRenditions(sha256: string): Promise<void> {
    await this.transactions.run(async (sql) => {
      // A bucket may be slower than a transaction may usually be idle.
      await sql.query({ text: 'set local idle_in_transaction_session_timeout = 0' });
      await lockPicture(sql, sha256, 'remove');
      const rows = await sql.query({ text: 'select from media where sha256 = $1 limit 1', values: [sha256] });
      if (rows.length > 0) return;
      for (const width of RENDITION_WIDTHS) await this.store.remove(sha256, width);
      await this.store.removeOriginal(sha256);
    });
  }
}

/** Neighbours of one event each, since an audit entry is of one event. */
function batchesOf(found: readonly UnusedPicture[]): UnusedPicture[][] {
  const batches: UnusedPicture[][] = [];
  for (const picture of found) {
    const last = batches.at(-1);
    if (last && last.length < BATCH && last[0]?.event === picture.event) last.push(picture);
    else batches.push([picture]);
  }
  return batches;
}
