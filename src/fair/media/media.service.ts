import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Not, Repository } from 'typeorm';
import { GraphQLError } from 'graphql';
import { isPermitted } from '../../identity/account/permissions.js';
import { Role } from '../../identity/account/model/role.js';
import {
  type AttemptLimit,
  AttemptLimitService,
} from '../../identity/account/sign-in/attempt-limit.service.js';
import type { Viewer } from '../../identity/account/model/viewer.js';
import { Operations } from '../../identity/audit/operations.js';
import { objectIdOf } from '../../catalog/model/object-id.js';
import { ConcurrencyLimit } from '../../platform/concurrency/concurrency-limit.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import { MediaEntity, type NewMedia } from './media.entity.js';
import { MediaStore } from './media.store.js';
import { lockPicture } from './picture-lock.js';
import { renderPicture } from './picture.js';
import { RENDITION_WIDTHS } from './rendition.js';

/** A file that is in memory, or can be read into it. */
export interface PictureFile {
  /** 64 hexadecimal digits. */
  sha256: string;
  read: () => Promise<Buffer>;
}

/** What comes with a file. */
export interface Upload {
  /** The event that the picture is for, as `admit` returned it. */
  eventId: string;
  file: PictureFile;
  viewer: Viewer;
  requestId: string;
}

/** A picture that was taken. */
export interface UploadedPicture {
  /** What mutations name the picture by. */
  sha256: string;
  width: number;
  height: number;
}

/** A picture whose renditions are in the store. */
export type KeptPicture = Pick<MediaEntity, 'sha256' | 'width' | 'height' | 'mime' | 'originalBytes'>;

/** How many pictures a member of an exhibitor may upload, so that nobody fills the store. */
const OF_MEMBERS: AttemptLimit = { burst: 300, seconds: 30 };

const SHA256 = /^[0-9a-f]{64}$/;
/** So many originals are in memory at a time while they go to the store. */
const storing = new ConcurrencyLimit({ maxConcurrent: 2, maxWaiting: 100 });

/** Takes pictures. */
@Injectable()
export class MediaService {
  constructor(
    @InjectRepository(MediaEntity) private readonly rows: Repository<MediaEntity>,
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly store: MediaStore,
    private readonly limits: AttemptLimitService,
  ) {}

  /**
   * Judges whether the viewer may upload a picture for the event with this global id, and returns its id. Organizers
   * and members of its exhibitors may. Of each member 300 are taken at once and then one in 30 seconds, refused ones
   * too, else it throws RATE_LIMITED.
   */
  async admit(viewer: Viewer, globalId: string): Promise<string> {
    const eventId = objectIdOf('EVENT', globalId, ['event']);
    if (viewer.isStaff(eventId, [Role.ORGANIZER])) return eventId;
    if (!isMemberIn(viewer, eventId)) throw forbidden();
    await this.limits.take(`media ${viewer.accountId}`, OF_MEMBERS);
    return eventId;
  }

  /** Takes a picture of a viewer that was admitted. It is rendered first, and only then a transaction begins. */
  async upload({ eventId, file, viewer, requestId }: Upload): Promise<UploadedPicture> {
    const picture = await this.#keep(file);
    const { sha256, width, height } = picture;
    await this.operations.run({ action: 'uploadMedia', actor: viewer, requestId }, () =>
      this.#add(eventId, picture),
    );
    // Whoever has just removed the same picture as one that nobody shows took its renditions along, the smallest first.
    if (!(await this.store.has(sha256, RENDITION_WIDTHS[0]))) await this.#keep(file);
    return { sha256, width, height };
  }

  /** The type of a picture's original, for the staff of an event that has the picture; undefined for everybody else. */
  async originalFor(caller: unknown, sha256: string): Promise<string | undefined> {
    if (!SHA256.test(sha256)) return undefined;
    const rows = await this.rows.findBy({ sha256, originalBytes: Not(IsNull()) });
    return rows.find(({ eventId }) => isPermitted(caller, 'READ_EVENT', { eventId }))?.mime;
  }

  /** Stores a picture: its file and its renditions. */
  async keep(file: Buffer): Promise<KeptPicture> {
    const sha256 = createHash('sha256').update(file).digest('hex');
    return this.#keep({ sha256, read: () => Promise.resolve(file) });
  }

  async #keep(file: PictureFile): Promise<KeptPicture> {
    const { sha256 } = file;
    const { picture, renditions } = await renderPicture(() => file.read());
    for (const [width, content] of renditions) await this.store.put(sha256, width, content);
    const originalBytes = await storing.run(async () => {
      const original = await file.read();
      await this.store.putOriginal(sha256, original);
      return original.length;
    });
    return { ...picture, sha256, originalBytes };
  }

  /** Adds a picture that is in the store, as a new one of its event. */
  async add(media: NewMedia): Promise<void> {
    await lockPicture(this.transactions.sql, media.sha256, 'keep');
    await this.rows.insert({ ...media });
  }

  /** Gives an event pictures that another one has; it finds them by the same sha256. */
  async bring(eventId: string, pictures: readonly KeptPicture[]): Promise<void> {
    // In one order, since two may bring the same ones at once.
    for (const picture of pictures.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))) {
      await this.#add(eventId, picture);
    }
  }

  /** True, because what an operation returns must survive JSON. */
  async #add(eventId: string, picture: KeptPicture): Promise<true> {
    const missing = () => userError('NOT_FOUND', 'There is no such event.', ['event']);
    const { sha256 } = picture;
    await lockPicture(this.transactions.sql, sha256, 'keep');
    const stored = await onConstraint({ fk_media_event: missing }, () => this.#store(eventId, picture));
    this.operations.current.note({ kind: 'MEDIA', id: stored.id, after: { ...picture } }, eventId);
    return true;
  }

  /** The same picture again updates its row. */
  async #store(eventId: string, picture: KeptPicture): Promise<Pick<MediaEntity, 'id'>> {
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

function isMemberIn({ grants }: Viewer, eventId: string): boolean {
  return grants.some((grant) => grant.role === Role.EXHIBITOR && grant.eventId === eventId);
}

function forbidden(): GraphQLError {
  return new GraphQLError('Your roles do not allow this.', { extensions: { code: 'FORBIDDEN' } });
}
