import { Field, ID, InputType, Int } from '@nestjs/graphql';

/** The options of the field for the version of an object that organizers change. */
export const VERSION_FIELD = {
  nullable: true,
  description:
    "The number of the stored version. It rises with each change. Send it with a mutation to detect concurrent changes. Visible to the event's staff; null for other callers.",
};

/** The options of the field for a quota. */
export const QUOTA_FIELD = {
  nullable: true,
  description:
    "The maximum number of approved exhibitors. Null for no limit. Visible to the event's staff; null for other callers.",
};

/** The input field for the version of an object, for optimistic locking. */
@InputType({ isAbstract: true })
export abstract class VersionInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared.',
  })
  version?: number | null;
}

/** The input field for the order before the change, for optimistic locking. */
@InputType({ isAbstract: true })
export abstract class ArrangementInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Global ids of all objects in the order that the caller has read. STALE if the stored order differs. If it is absent, orders are not compared.',
  })
  seenIds?: string[] | null;
}
