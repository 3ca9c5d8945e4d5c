import { Field, ID, InputType, Int } from '@nestjs/graphql';

/** How a field tells the version of an object that organizers change. */
export const VERSION_FIELD = {
  nullable: true,
  description:
    "Grows with each change; send it back with a mutation to detect that somebody else was faster. For the event's staff; null for everybody else.",
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
    description: 'The version that the caller has seen, else STALE; any where absent.',
  })
  version?: number | null;
}

/** What an input takes that puts objects in another order. */
@InputType({ isAbstract: true })
export abstract class ArrangementInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Global ids of all of them in the order that the caller has seen; STALE where they are others now, or stand otherwise. Any where absent.',
  })
  seenIds?: string[] | null;
}
