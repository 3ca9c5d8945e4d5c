import { Injectable } from '@nestjs/common';
import { COMMAND_LINE } from '../../../identity/audit/actor.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { mediaInUse } from './media-use.js';
import { PictureRemovalService } from '../picture-removal.service.js';

const BATCH = 100;
const IS_OLD = 'uploaded_at <= now() - make_interval(days => $1)';

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

/** Removes pictures without references and without recent uploads. */
@Injectable()
export class MediaPruneService {
  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly removal: PictureRemovalService,
  ) {}

  /** Pictures without references, last uploaded at least `days` ago, by event, oldest first. */
  async find(days: number): Promise<UnusedPicture[]> {
    return this.transactions.run(async (sql) =>
      sql.query<UnusedPicture>({
        text: `select media.id, sha256, event.slug as event, uploaded_at as "uploadedAt",
            original_bytes as bytes
          from media join event on event.id = media.event_id
          where ${IS_OLD} and not ${await mediaInUse(sql)} order by event.slug, uploaded_at, media.id`,
        values: [days],
      }),
    );
  }

  /** Removes the found pictures that are still unused, and returns their number. */
  async remove(pictures: readonly UnusedPicture[], days: number): Promise<number> {
    let count = 0;
    for (const batch of batchesOf(pictures)) {
      const condition = { text: `${IS_OLD} and id = any($2)`, values: [days, batch.map(({ id }) => id)] };
      const removedHashes = await this.operations.run({ action: 'pruneMedia', actor: COMMAND_LINE }, () =>
        this.removal.remove(condition),
      );
      count += removedHashes.length;
    }
    return count;
  }
}

/** Batches of pictures of one event each, because an audit entry belongs to one event. */
function batchesOf(pictures: readonly UnusedPicture[]): UnusedPicture[][] {
  const batches: UnusedPicture[][] = [];
  for (const picture of pictures) {
    const lastBatch = batches.at(-1);
    if (lastBatch && lastBatch.length < BATCH && lastBatch[0]?.event === picture.event)
      lastBatch.push(picture);
    else batches.push([picture]);
  }
  return batches;
}
