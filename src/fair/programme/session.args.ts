import { ArgsType, InputType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { CatalogFilter, FILTER_RULES, HALL_CODES } from '../../catalog/catalog-filter.input.js';
import { DateScalar, DateTimeScalar, LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const SessionOrder = apiEnum('SessionOrder', 'The order of a list of sessions.', {
  RELEVANCE: 'The best match of `filter.search` first. Without `filter.search`, the same as STARTS_AT_ASC.',
  STARTS_AT_ASC: 'By start time, the earliest first.',
});
export type SessionOrder = keyof typeof SessionOrder;

@InputType('SessionFilter', { description: FILTER_RULES })
export class SessionFilter extends CatalogFilter {
  @NullableField(
    () => DateScalar,
    "A day in the event's time zone. Matches sessions that take place on it, completely or in part.",
  )
  on?: Date | string | null;

  @NullableField(() => DateTimeScalar, 'Only sessions that have not ended at this instant.')
  from?: Date | string | null;

  @NullableField(
    () => DateTimeScalar,
    'Only sessions that have begun before this instant. It must be later than `from`.',
  )
  to?: Date | string | null;

  @NullableField(() => [String], 'Slugs of venues. Matches sessions at one of them.')
  venues?: string[] | null;

  @NullableField(() => [String], `Codes of halls. Matches sessions in one of them. ${HALL_CODES}`)
  halls?: string[] | null;

  @NullableField(() => [String], 'Tracks, each as the text of `Session.track` in any language.')
  tracks?: string[] | null;

  @NullableField(() => [String], 'Types, each as the text of `Session.type` in any language.')
  types?: string[] | null;

  @NullableField(() => [String], 'Names of speakers, each as `Representative.name` in any language.')
  speakers?: string[] | null;

  @NullableField(
    () => [String],
    'Slugs of exhibitors. Matches sessions in which one of them takes part and is published.',
  )
  exhibitors?: string[] | null;

  @NullableField(() => [LocaleScalar], 'Spoken languages, each as the tag in `Session.language`.')
  languages?: string[] | null;
}

@ArgsType()
export class SessionsArgs extends PageArgs {
  @NullableField(() => SessionFilter, 'The filter of the sessions. Default: all sessions.')
  filter?: SessionFilter | null;

  @NullableField(
    () => SessionOrder,
    'The order of the sessions. Default: RELEVANCE with `filter.search`, STARTS_AT_ASC without it.',
  )
  orderBy?: SessionOrder | null;
}
