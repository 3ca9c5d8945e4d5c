import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('UploadedPicture', { description: 'A picture that was uploaded for an event.' })
export class UploadedPictureType {
  @Field(() => ID, { description: 'The SHA-256 of the file, by which mutations identify it.' })
  id: string;

  @Field(() => String, { description: 'The type of the file: `image/jpeg`, `image/png` or `image/webp`.' })
  mime: string;

  @NullableField(
    () => Int,
    'The size of the file in bytes. Null if the server does not have the file itself.',
  )
  bytes: number | null;

  @Field(() => DateTimeScalar, { description: 'The time of the last upload of the file.' })
  uploadedAt: string;
}

export const UploadedPictureConnectionType = connectionType(
  'UploadedPicture',
  'uploaded pictures',
  () => UploadedPictureType,
);

@ArgsType()
export class MediaArgs extends PageArgs {
  @NullableField(
    () => Boolean,
    'True for pictures that no object has, which `media prune` removes; false for the others. Default: all.',
  )
  unused?: boolean | null;
}

/** The source of the fields of UploadedPicture. */
export interface UploadedPictureSource extends UploadedPictureType {
  readonly mediaId: string;
  readonly width: number;
  readonly height: number;
  readonly event: EventSnapshot;
}
