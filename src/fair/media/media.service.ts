import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Not, Repository } from 'typeorm';
import { isPermitted } from '../../identity/account/permissions.js';
import type { Viewer } from '../../identity/account/model/viewer.js';
import { Operations } from '../../identity/audit/operations.js';
import { ConcurrencyLimit } from '../../platform/concurrency/concurrency-limit.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import { MediaEntity, type NewMedia } from './media.entity.js';
import { mediaInUse } from './prune/media-use.js';
import { MediaStore } from './store/media.store.js';
import { lockPicture } from './store/picture-lock.js';
import { MAXIMUM_FILE, recognise, renderPicture } from './picture.js';
import { RENDITION_WIDTHS, renditionWidth } from './rendition.js';
import { UploadAdmissionService } from './upload-admission.service.js';
import { SHA256 } from '../../platform/text/sha256.js';

/** A file that is in memory or can be loaded. */
export interface PictureFile {
  /** 64 hexadecimal digits. */
  sha256: string;
  read: () => Promise<Buffer>;
}

/** A file with its context. */
export interface Upload {
  /** The event of the picture, as returned by `UploadAdmissionService.admit`. */
  eventId: string;
  file: PictureFile;
  viewer: Viewer;
  requestId: string;
}

/** An accepted picture. */
export interface UploadedPicture {
  /** The identification of the picture in mutations. */
  sha256: string;
  width: number;
  height: number;
}

/** The condition on `media` for the pictures to remove, with its parameters. */
export interface PictureCondition {
  text: string;
  values: readonly unknown[];
}

/** A row that was removed. */
interface RemovedPicture {
  id: string;
  event_id: string;
  sha256: string;
}

/** A picture whose renditions are in the store. */
export type PictureInStore = Pick<MediaEntity, 'sha256' | 'width' | 'height' | 'mime' | 'originalBytes'>;

/** Limits the number of originals in memory during their transfer to the store. */
const storeLimit = new ConcurrencyLimit({ maxConcurrent: 2, maxWaiting: 100 });

/** Receives pictures, stores their files and writes the table `media`. */
@Injectable()
export class MediaService {
  constructor(
    @InjectRepository(MediaEntity) private readonly rows: Repository<MediaEntity>,
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly store: MediaStore,
    private readonly admission: UploadAdmissionService,
  ) {}

  /** Stores a picture of an admitted viewer. The transaction begins after the rendering. */
  async upload({ eventId, file, viewer, requestId }: Upload): Promise<UploadedPicture> {
    const picture = await this.#storePicture(file);
    const { sha256, width, height } = picture;
    await this.operations.run({ action: 'uploadMedia', actor: viewer, requestId }, () => {
      this.admission.require(eventId);
      return this.#add(eventId, picture);
    });
    // A concurrent prune can have removed the renditions. It removes the smallest one first.
    if (!(await this.store.has(sha256, RENDITION_WIDTHS[0]))) await this.#storePicture(file);
    return { sha256, width, height };
  }

  /** The type of the original, for staff of an event that has the picture. Undefined for other callers. */
  async originalFor(caller: unknown, sha256: string): Promise<string | undefined> {
    if (!SHA256.test(sha256)) return undefined;
    const rows = await this.rows.findBy({ sha256, originalBytes: Not(IsNull()) });
    return rows.find(({ eventId }) => isPermitted(caller, 'READ_EVENT', { eventId }))?.mime;
  }

  /** The largest rendition of a picture up to a width. Undefined if the store does not have it. */
  async rendition({ sha256, width }: Pick<MediaEntity, 'sha256' | 'width'>, maximum: number) {
    const storedFile = await this.store.get(sha256, renditionWidth(width, maximum));
    return (
      storedFile && (Buffer.isBuffer(storedFile.content) ? storedFile.content : buffer(storedFile.content))
    );
  }

  /** Throws INVALID if the file is too large, or if its first bytes are not those of a picture. */
  async check(file: Buffer): Promise<void> {
    if (file.length > MAXIMUM_FILE)
      throw userError('INVALID', message`A picture must have at most ${MAXIMUM_FILE / 1_048_576} MB.`, [
        'file',
      ]);
    await recognise(file);
  }

  /** Stores a picture: its file and its renditions. */
  async storePicture(file: Buffer): Promise<PictureInStore> {
    await this.check(file);
    const sha256 = createHash('sha256').update(file).digest('hex');
    return this.#storePicture({ sha256, read: () => Promise.resolve(file) });
  }

  async #storePicture(file: PictureFile): Promise<PictureInStore> {
    const { sha256 } = file;
    const { picture, renditions } = await renderPicture(() => file.read());
    for (const [width, content] of renditions) await this.store.put(sha256, width, content);
    const originalBytes = await storeLimit.run(async () => {
      const content = await file.read();
      await this.store.put(sha256, 'original', content);
      return content.length;
    });
    return { ...picture, sha256, originalBytes };
  }

  /** Adds the row of a picture in the store as a new picture of its event. */
  async add(media: NewMedia): Promise<void> {
    await lockPicture(this.transactions.sql, media.sha256, 'store');
    await this.rows.insert({ ...media });
  }

  /** Adds pictures of another event to an event. They keep their sha256. */
  async addAll(eventId: string, pictures: readonly PictureInStore[]): Promise<void> {
    // Sorted, so that concurrent calls with the same pictures cannot deadlock.
    for (const picture of pictures.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))) {
      await this.#add(eventId, picture);
    }
  }

  /** Removes the rows of unused pictures that match. */
  async removeUnused({ text, values }: PictureCondition): Promise<RemovedPicture[]> {
    const { sql } = this.transactions;
    const unusedCondition = `${text} and not ${await mediaInUse(sql)}`;
    // Skips pictures locked by a transaction that adds a reference. Later ones wait and get NOT_FOUND.
    const lockedRows = await sql.query<{ id: string }>({
      text: `select id from media where ${unusedCondition} order by id for update skip locked`,
      values: [...values],
    });
    // The condition is repeated, because another transaction can add a reference between the list and the lock.
    return sql.query<RemovedPicture>({
      text: `delete from media where ${unusedCondition} and id = any($${String(values.length + 1)})
        returning id, event_id, sha256`,
      values: [...values, lockedRows.map(({ id }) => id)],
    });
  }

  /** Returns true, because the result of an operation must be serializable as JSON. */
  async #add(eventId: string, picture: PictureInStore): Promise<true> {
    const missingEventError = () => userError('NOT_FOUND', message`There is no such event.`, ['event']);
    const { sha256 } = picture;
    await lockPicture(this.transactions.sql, sha256, 'store');
    const row = await onConstraint({ fk_media_event: missingEventError }, () =>
      this.#store(eventId, picture),
    );
    this.operations.current.record({ kind: 'MEDIA', id: row.id, after: { ...picture } }, eventId);
    return true;
  }

  /** A repeated upload updates the row. */
  async #store(eventId: string, picture: PictureInStore): Promise<Pick<MediaEntity, 'id'>> {
    const { sha256, mime, width, height, originalBytes } = picture;
    const [row] = await this.rows.query<[Pick<MediaEntity, 'id'>]>(
      `insert into media (event_id, sha256, mime, width, height, original_bytes)
        values ($1, $2, $3, $4, $5, $6)
        on conflict on constraint uq_media_sha256 do update set uploaded_at = clock_timestamp(),
          original_bytes = coalesce(excluded.original_bytes, media.original_bytes)
        returning id`,
      [eventId, sha256, mime, width, height, originalBytes],
    );
    return row;
  }
}
