import { ArgsType, Field, Int } from '@nestjs/graphql';
import { LocaleScalar } from '../platform/graphql/scalars.js';

/** The argument of every text. */
@ArgsType()
export class LocaleArgs {
  @Field(() => LocaleScalar, {
    nullable: true,
    description:
      "The event's language that fits best is taken, `zh-Hans` for `zh-CN` and `en` for `en-US`, else its first. Where absent, the best match of the Accept-Language header, else the event's first. A text that is missing in it falls back to the event's first language, then to any.",
  })
  locale?: string | null;
}

/** The paging arguments of a connection after the Relay specification. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 20 where neither `first` nor `last` is given.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same list, filter and order.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, 1 to 100; not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor of the same list, filter and order.',
  })
  before?: string | null;
}

/** Paging of a list that names may order. */
@ArgsType()
export class NamedPageArgs extends PageArgs {
  @Field(() => LocaleScalar, {
    nullable: true,
    description:
      'The language whose names give the order, Chinese by pinyin and others by alphabet; chosen as for texts where absent.',
  })
  locale?: string | null;
}
