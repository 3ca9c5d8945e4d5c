import { Field, ID, InputType, Int } from '@nestjs/graphql';

/** How a field tells the version of an object that organizers change. */
export const VERSION_FIELD = {
  nullable: true,
  description:
    "The number of the stored version. It rises with each change. Send it with a mutation to detect concurrent changes. Visible to the event's staff; null for other callers.",
};

/** How a field tells a quota. */
export const QUOTA_FIELD = {
  nullable: true,
  description:
    "How many exhibitors may be approved; for the event's staff, null for everybody else and where there is no limit.",
};

/** What an input takes of an object that others may be changing. */
@InputType({ isAbstract: true })
export abstract class VersionInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared.',
  })
  version?: number | null;
}

/** What an input takes that puts objects in another order. */
@InputType({ isAbstract: true })
export abstract class ArrangementInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Global ids of all of them in the order that the caller has read. STALE if the stored order differs. If it is absent, orders are not compared.',
  })
  seenIds?: string[] | null;
}
