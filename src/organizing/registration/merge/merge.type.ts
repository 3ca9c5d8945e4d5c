import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import type { MovedCounts } from '../../../fair/exhibitor/merge-parts.service.js';

@ObjectType('MovedObjects', {
  description:
    'How many objects the kept exhibitor has got from the merged one; those that both had do not count.',
})
export class MovedObjectsType implements MovedCounts {
  @Field(() => Int, { description: 'Products.' })
  products: number;

  @Field(() => Int, { description: 'Booths that are held or assigned now.' })
  booths: number;

  @Field(() => Int, { description: 'Sessions that it takes part in.' })
  sessions: number;

  @Field(() => Int, { description: 'Categories that it stands in.' })
  categories: number;

  @Field(() => Int, { description: 'Accounts that have become its members.' })
  members: number;

  @Field(() => Int, { description: 'Invitations, whatever their state.' })
  invitations: number;
}

@ObjectType('MergeExhibitorsPayload', { description: 'The exhibitor that stays, and what it has got.' })
export class MergeExhibitorsPayloadType extends PayloadType {
  @Field(() => ID, {
    nullable: true,
    description: 'The global id that the merged exhibitor had; null where nothing was done.',
  })
  mergedId?: string | null;

  @Field(() => MovedObjectsType, {
    nullable: true,
    description: 'What has moved; null where nothing was done.',
  })
  moved?: MovedObjectsType | null;
}

/** What the mutation returns; it survives JSON. */
export interface MergeOutcome {
  /** The id in the database of the exhibitor that stays. */
  exhibitorId?: string;
  mergedId?: string;
  moved?: MovedCounts;
  filled?: readonly string[];
  dropped?: readonly string[];
}
