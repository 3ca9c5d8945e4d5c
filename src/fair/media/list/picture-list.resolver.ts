import { Int, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { Database } from '../../../platform/database/database.js';
import { NodeType } from '../../../platform/graphql/schema/node.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { EventType } from '../../event/event.type.js';
import { type ImageSource, ImageType } from '../image.type.js';
import { mediaInUse } from '../prune/media-use.js';
import {
  MediaArgs,
  UploadedPictureConnectionType,
  type UploadedPictureSource,
  UploadedPictureType,
} from './picture-list.type.js';
import { PictureUsesLoader } from './picture-uses.loader.js';

interface PictureRow
  extends KeyedRow, Omit<UploadedPictureSource, 'id' | 'mediaId' | 'uploadedAt' | 'event'> {
  sha256: string;
}

/** Lists the pictures of an event for its staff. */
@Resolver(() => EventType)
export class PictureListResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => UploadedPictureConnectionType, {
    args: () => MediaArgs,
    description:
      "The uploaded pictures of the event, the latest first. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async media(
    { event }: ReferenceSource,
    { unused, ...page }: MediaArgs,
    context: RequestContext,
  ): Promise<RowConnection<UploadedPictureSource>> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const condition = unused == null ? '' : `and ${await mediaInUse(this.database)} = ${String(!unused)}`;
    const list = {
      name: `media ${String(unused ?? 'all')}`,
      text: `select id, iso_instant(uploaded_at) as key, sha256, mime, width, height,
          original_bytes as bytes
        from media where event_id = $1 ${condition}`,
      values: [event.id],
      descending: true,
    };
    return readRows(this.database, list, page, (row: PictureRow) => {
      const { id: mediaId, key: uploadedAt, sha256: id, ...columns } = row;
      return { id, mediaId, uploadedAt, event, ...columns };
    });
  }
}

/** Resolves the picture itself and the objects that use it. */
@Resolver(() => UploadedPictureType)
export class UploadedPictureResolver {
  constructor(
    private readonly uses: PictureUsesLoader,
    private readonly loaders: CatalogLoaders,
  ) {}

  @PlainField(() => ImageType, { description: 'The picture in several sizes, without an alternative text.' })
  image({ id, width, height, event }: UploadedPictureSource): ImageSource {
    return { sha256: id, width, height, alt: null, event };
  }

  @PlainField(() => Int, {
    description:
      'The number of exhibitors, products, halls and events that have it, pending changes included.',
  })
  async useCount({ mediaId }: UploadedPictureSource, _args: object, context: object): Promise<number> {
    return (await this.uses.load(context, mediaId)).count;
  }

  @PlainField(() => [NodeType], { description: 'The first 20 of the objects that have it.' })
  async usedBy({ mediaId }: UploadedPictureSource, _args: object, context: object): Promise<CatalogSource[]> {
    const { objectIds } = await this.uses.load(context, mediaId);
    return this.loaders.of(context).entries(objectIds);
  }
}
