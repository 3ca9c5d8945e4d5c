import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import { EventService } from '../event/event.service.js';
import type { Sql } from '../../platform/database/sql.js';
import { Transactions } from '../../platform/database/transactions.js';
import { MediaService, type PictureCondition } from './media.service.js';
import { MediaStore } from './store/media.store.js';
import { lockPicture } from './picture-lock.js';
import { RENDITION_WIDTHS } from './rendition.js';

/** Removes pictures that no object has: their rows in a transaction, and their files after it. */
@Injectable()
export class PictureRemovalService {
  /** The pictures without rows whose files are removed when the transaction has ended. */
  readonly #removed = new WeakMap<Sql, string[]>();

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
      const removed = this.#removed.get(sql) ?? [];
      return Promise.resolve(async () => {
        for (const sha256 of removed) await this.#removeFiles(sha256);
      });
    });
  }

  /** Removes the pictures that match and are unused. Returns their hashes. */
  async remove(condition: PictureCondition): Promise<string[]> {
    const { sql } = this.transactions;
    const removed = await this.media.removeUnused(condition);
    for (const { id, event_id, sha256 } of removed) {
      this.operations.current.note({ kind: 'MEDIA', id, before: { sha256 } }, event_id);
    }
    const hashes = removed.map(({ sha256 }) => sha256);
    this.#removeAfter(sql, hashes);
    return hashes;
  }

  /** The rows of pictures go with their event. */
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
    this.#removed.set(sql, [...(this.#removed.get(sql) ?? []), ...hashes]);
  }

  /** Removes the files of a picture if no event has it. */
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
