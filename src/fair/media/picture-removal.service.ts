import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import { EventService } from '../event/event.service.js';
import type { Sql } from '../../platform/database/sql.js';
import { Transactions } from '../../platform/database/transactions.js';
import { MediaService, type PictureCondition } from './media.service.js';
import { MediaStore } from './store/media.store.js';
import { lockPicture } from './store/picture-lock.js';
import { RENDITION_WIDTHS } from './rendition.js';

/** Removes unused pictures: their rows in a transaction, and their files after the commit. */
@Injectable()
export class PictureRemovalService {
  /** By transaction: the hashes of the pictures without rows, whose files are removed after the commit. */
  readonly #removedHashes = new WeakMap<Sql, string[]>();

  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly media: MediaService,
    private readonly store: MediaStore,
    events: EventService,
  ) {
    events.beforeRemoval((eventId) => this.#removeWith(eventId));
    // The hook runs in every transaction; only a few remove pictures.
    transactions.beforeCommit((sql) => {
      const hashes = this.#removedHashes.get(sql) ?? [];
      return Promise.resolve(async () => {
        for (const sha256 of hashes) await this.#removeFiles(sha256);
      });
    });
  }

  /** Removes the pictures that match and are unused. Returns their hashes. */
  async remove(condition: PictureCondition): Promise<string[]> {
    const { sql } = this.transactions;
    const removedPictures = await this.media.removeUnused(condition);
    for (const { id, event_id, sha256 } of removedPictures) {
      this.operations.current.record({ kind: 'MEDIA', id, before: { sha256 } }, event_id);
    }
    const hashes = removedPictures.map(({ sha256 }) => sha256);
    this.#removeAfter(sql, hashes);
    return hashes;
  }

  /** The files are removed after the commit. The cascade of the event deletes the rows of its pictures. */
  async #removeWith(eventId: string): Promise<void> {
    const { sql } = this.transactions;
    const pictures = await sql.query<{ sha256: string }>({
      text: `select sha256 from media where event_id = $1 and not exists (
        select from media other where other.sha256 = media.sha256 and other.event_id <> $1)`,
      values: [eventId],
    });
    this.#removeAfter(
      sql,
      pictures.map(({ sha256 }) => sha256),
    );
  }

  #removeAfter(sql: Sql, hashes: readonly string[]): void {
    this.#removedHashes.set(sql, [...(this.#removedHashes.get(sql) ?? []), ...hashes]);
  }

  /** Removes the files of a picture if no event has a row of it. */
  async #removeFiles(sha256: string): Promise<void> {
    await this.transactions.run(async (sql) => {
      // A bucket can be slower than the usual timeout of idle transactions.
      await sql.query({ text: 'set local idle_in_transaction_session_timeout = 0' });
      await lockPicture(sql, sha256, 'remove');
      const rows = await sql.query({ text: 'select from media where sha256 = $1 limit 1', values: [sha256] });
      if (rows.length > 0) return;
      for (const form of [...RENDITION_WIDTHS, 'original'] as const) await this.store.remove(sha256, form);
    });
  }
}
