import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

@ObjectType('Image', { description: 'A picture in several sizes.' })
export class ImageType {
  @Field(() => String, {
    description: 'The SHA-256 of the file that was uploaded, in hexadecimal; mutations name pictures by it.',
  })
  sha256: string;

  @Field(() => Int, { description: 'Width of the original in pixels.' })
  width: number;

  @Field(() => Int, { description: 'Height of the original in pixels.' })
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

/** What the fields of Image get as their source. */
export interface ImageSource extends ImageDocument {
  event: EventSnapshot;
}
