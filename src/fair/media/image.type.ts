import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

@ObjectType('Image', { description: 'A picture in several sizes.' })
export class ImageType {
  @Field(() => String, {
    description:
      'The SHA-256 of the file that was uploaded, in hexadecimal; mutations name pictures by it. `GET /media/{sha256}/original` returns the file, to staff of the event.',
  })
  sha256: string;

  @Field(() => Int, {
    description: 'Width of the original in pixels; `renditions` have those of what is served.',
  })
  width: number;

  @Field(() => Int, {
    description: 'Height of the original in pixels; `renditions` have those of what is served.',
  })
  height: number;
}

@ObjectType('ImageRendition', { description: 'A picture in one of the sizes that are served.' })
export class ImageRenditionType {
  @Field(() => UrlScalar, {
    description:
      'Its address. A path such as `/media/…` on this server, where its operator has not set the public address.',
  })
  url: string;

  @Field(() => Int, { description: 'Its width in pixels.' })
  width: number;

  @Field(() => Int, { description: 'Its height in pixels.' })
  height: number;
}

@ArgsType()
export class ImageUrlArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'The most pixels in width, 128 or more; the largest rendition where absent.',
  })
  width?: number | null;
}

/** A picture as documents hold it. */
export interface ImageDocument {
  sha256: string;
  width: number;
  height: number;
  alt: LocalizedText | null;
}

/** The source of the fields of Image. */
export interface ImageSource extends ImageDocument {
  event: EventSnapshot;
}
