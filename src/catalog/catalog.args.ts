import { ArgsType, Int } from '@nestjs/graphql';
import { LocaleScalar } from '../platform/graphql/schema/scalars.js';
import { NullableField } from '../platform/graphql/schema/nullable-field.js';

/** The argument of all localized text fields. */
@ArgsType()
export class LocaleArgs {
  @NullableField(
    () => LocaleScalar,
    "The requested language. The best match among the event's languages is used, such as `zh-Hans` for `zh-CN`, else the event's first language. Default: the best match of the Accept-Language header, else the event's first language. A missing text falls back to the event's first language, then to any language.",
  )
  locale?: string | null;
}

/** The paging arguments of a connection, according to the Relay specification. */
@ArgsType()
export class PageArgs {
  @NullableField(
    () => Int,
    'The page size from the start of the list, 1 to 100. Default: 20 without `first` and `last`.',
  )
  first?: number | null;

  @NullableField(
    () => String,
    'Only objects after this cursor. The cursor must come from the same list, filter and order.',
  )
  after?: string | null;

  @NullableField(() => Int, 'The page size from the end of the list, 1 to 100. It excludes `first`.')
  last?: number | null;

  @NullableField(
    () => String,
    'Only objects before this cursor. The cursor must come from the same list, filter and order.',
  )
  before?: string | null;
}

/** Paging of a list that can be sorted by name. */
@ArgsType()
export class NamedPageArgs extends PageArgs {
  @NullableField(
    () => LocaleScalar,
    'The language of the names for the order by name. Chinese names are sorted by pinyin, other names by alphabet. Default: the language of texts.',
  )
  locale?: string | null;
}

/** The orders that all lists with names have. */
export const NAMED_ORDERS = {
  RELEVANCE: 'The best match of `filter.search` first. Without `filter.search`, the same as NAME_ASC.',
  NAME_ASC: 'By name in one language. Chinese names are sorted by pinyin, other names by alphabet.',
  NAME_DESC: 'By name, in descending order.',
  UPDATED_AT_DESC: 'By `updatedAt`, the latest first.',
};
