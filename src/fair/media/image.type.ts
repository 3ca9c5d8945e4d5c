import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import { UrlScalar } from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@ObjectType('Image', { description: 'A picture in several sizes.' })
export class ImageType {
  @Field(() => String, {
    description:
      'The SHA-256 of the uploaded file, in hexadecimal. Mutations identify pictures by it. `GET /media/{sha256}/original` returns the file to staff of the event.',
  })
  sha256: string;

  @Field(() => Int, {
    description: 'The width of the original in pixels. `renditions` have the served widths.',
  })
  width: number;

  @Field(() => Int, {
    description: 'The height of the original in pixels. `renditions` have the served heights.',
  })
  height: number;
}

@ObjectType('ImageRendition', { description: 'A picture in one of the served widths.' })
export class ImageRenditionType {
  @Field(() => UrlScalar, {
    description:
      'The address of the rendition. It is a path on this server, such as `/media/…`, if the operator has not set the public address.',
  })
  url: string;

  @Field(() => Int, { description: 'The width in pixels.' })
  width: number;

  @Field(() => Int, { description: 'The height in pixels.' })
  height: number;
}

@ArgsType()
export class ImageUrlArgs {
  @NullableField(
    () => Int,
    'The maximum width in pixels, 128 or more. Default: the width of the largest rendition.',
  )
  width?: number | null;
}

/** A picture in a catalog document. */
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
