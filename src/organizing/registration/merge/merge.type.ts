import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import type { MovedCounts } from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('MovedObjects', {
  description:
    'Numbers of objects that moved from the merged exhibitor to the kept one. Objects that both had do not count.',
})
export class MovedObjectsType implements MovedCounts {
  @Field(() => Int, { description: 'Products.' })
  products: number;

  @Field(() => Int, { description: 'Booths that are held or assigned.' })
  booths: number;

  @Field(() => Int, { description: 'Sessions that the exhibitor takes part in.' })
  sessions: number;

  @Field(() => Int, { description: 'Categories of the exhibitor.' })
  categories: number;

  @Field(() => Int, { description: 'Accounts that became its members.' })
  members: number;

  @Field(() => Int, { description: 'Invitations, in any state.' })
  invitations: number;
}

@ObjectType('MergeExhibitorsPayload', {
  description: 'The exhibitor that stays, and the data that it received.',
})
export class MergeExhibitorsPayloadType extends PayloadType {
  @NullableField(() => ID, 'The former global id of the merged exhibitor. Null if the change failed.')
  mergedId?: string | null;

  @NullableField(() => MovedObjectsType, 'The numbers of moved objects. Null if the change failed.')
  moved?: MovedObjectsType | null;
}

/** The payload of the mutation. It can be serialized as JSON. */
export interface MergeOutcome {
  /** The database id of the exhibitor that stays. */
  exhibitorId?: string;
  mergedId?: string;
  moved?: MovedCounts;
  filled?: readonly string[];
  dropped?: readonly string[];
}
