import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import { searchCost } from '../../catalog/queries/read-costs.js';
import { Cost } from '../../platform/graphql/limits/field-cost.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import { AnnouncementUrgency } from './announcement.type.js';

@InputType('AnnouncementFilter', {
  description:
    'An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field.',
})
export class AnnouncementFilter {
  @Field(() => [ID], { nullable: true, description: 'Global ids. Any other id matches nothing.' })
  ids?: string[] | null;

  @Cost(searchCost)
  @Field(() => String, {
    nullable: true,
    description: 'A search text, matched in the same way as in `Event.search`. Blank text is ignored.',
  })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only announcements that are shown at the present time of the server. False: only the others.',
  })
  active?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only announcements that are shown at this instant.',
  })
  at?: Date | string | null;

  @Field(() => [AnnouncementUrgency], { nullable: true, description: 'Urgencies.' })
  urgencies?: AnnouncementUrgency[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Slugs of venues. Matches announcements for one of them, for one of their halls, or for the whole event.',
  })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of halls. Matches announcements for one of them, for its venue, or for the whole event. `main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match.',
  })
  halls?: string[] | null;
}

@ArgsType()
export class AnnouncementsArgs extends PageArgs {
  @Field(() => AnnouncementFilter, {
    nullable: true,
    description: 'The filter of the announcements. Default: all announcements.',
  })
  filter?: AnnouncementFilter | null;
}
