import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Role } from '../account/role.js';
import type { Viewer } from '../account/viewer.js';
import { Operations } from '../audit/operations.js';
import { objectIdOf } from '../catalog/object-id.js';
import { Transactions } from '../platform/database/transactions.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import { userError } from '../platform/failure/user-error.js';
import { MediaStore } from './media.store.js';
import { lockPicture } from './picture-lock.js';
import { readPicture, renderPicture } from './picture.js';
import { RENDITION_WIDTHS } from './rendition.js';

/** What comes with a file. */
export interface Upload {
  /** The global id of the event that the picture is for. */
  eventId: string;
  file: Buffer;
  viewer: Viewer | null;
  requestId: string;
}

/** A picture that was taken. */
export interface UploadedPicture {
  /** What mutations name the picture by. */
  sha256: string;
  width: number;
  height: number;
}

/** Takes pictures. */
@Injectable()
export class MediaService {
  constructor(
    private readonly operations: Operations,
    private readonly transactions: Transactions,
    private readonly store: MediaStore,
  ) {}

  /**
   * Takes a picture for an event from its organizers or the members of its exhibitors. The permission is
   * judged first, then the picture is rendered, and only then a transaction begins.
   */
  async upload({ eventId: globalId, file, viewer, requestId }: Upload): Promise<UploadedPicture> {
    if (!viewer) throw refusal('Sign in first.', 'UNAUTHENTICATED');
    const eventId = objectIdOf('EVENT', globalId, ['event']);
    if (!mayUpload(viewer, eventId)) throw refusal('Your roles do not allow this.', 'FORBIDDEN');
    const picture = await readPicture(file);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const renditions = await renderPicture(file, picture);
    await this.#keep(sha256, renditions);
    await this.operations.run({ action: 'uploadMedia', actor: viewer, requestId }, () =>
      this.#add(eventId, { ...picture, sha256 }),
    );
    // Whoever has just removed the same picture as one that nobody shows took its renditions along, the smallest first.
    if (!(await this.store.has(sha256, RENDITION_WIDTHS[0]))) await this.#keep(sha256, renditions);
    return { sha256, width: picture.width, height: picture.height };
  }

  async #keep(sha256: string, renditions: ReadonlyMap<number, Buffer>): Promise<void> {
    for (const [width, content] of renditions) await this.store.put(sha256, width, content);
  }

  async #add(
    eventId: string,
    picture: { sha256: string; mime: string; width: number; height: number },
  ): Promise<boolean> {
    const missing = () => userError('NOT_FOUND', 'There is no such event.', ['event']);
    const { sha256, mime, width, height } = picture;
    await lockPicture(this.transactions.sql, sha256, 'keep');
    const [row] = await onConstraint({ fk_media_event: missing }, () =>
      this.transactions.sql.query<{ id: string }>({
        // The same picture again is the one that is there.
        text: `insert into media (event_id, sha256, mime, width, height) values ($1, $2, $3, $4, $5)
          on conflict on constraint uq_media_sha256 do update set uploaded_at = clock_timestamp() returning id`,
        values: [eventId, sha256, mime, width, height],
      }),
    );
    this.operations.current.note({ kind: 'MEDIA', id: row?.id ?? '', after: picture }, eventId);
    return true;
  }
}

function mayUpload(viewer: Viewer, eventId: string): boolean {
  return (
    viewer.isStaff(eventId, [Role.ORGANIZER]) ||
    viewer.grants.some((grant) => grant.role === Role.EXHIBITOR && grant.eventId === eventId)
  );
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
