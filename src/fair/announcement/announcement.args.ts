import { ArgsType, InputType } from '@nestjs/graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import { CatalogFilter, FILTER_RULES, HALL_CODES } from '../../catalog/catalog-filter.input.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import { AnnouncementUrgency } from './announcement.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@InputType('AnnouncementFilter', { description: FILTER_RULES })
export class AnnouncementFilter extends CatalogFilter {
  @NullableField(
    () => Boolean,
    'True: only announcements that are shown at the present time of the server. False: only the others.',
  )
  active?: boolean | null;

  @NullableField(() => DateTimeScalar, 'Only announcements that are shown at this instant.')
  at?: Date | string | null;

  @NullableField(() => [AnnouncementUrgency], 'Urgencies.')
  urgencies?: AnnouncementUrgency[] | null;

  @NullableField(
    () => [String],
    'Slugs of venues. Matches announcements for one of them, for one of their halls, or for the whole event.',
  )
  venues?: string[] | null;

  @NullableField(
    () => [String],
    `Codes of halls. Matches announcements for one of them, for its venue, or for the whole event. ${HALL_CODES}`,
  )
  halls?: string[] | null;
}

@ArgsType()
export class AnnouncementsArgs extends PageArgs {
  @NullableField(() => AnnouncementFilter, 'The filter of the announcements. Default: all announcements.')
  filter?: AnnouncementFilter | null;
}
