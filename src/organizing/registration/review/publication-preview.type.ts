import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExhibitorFilter } from '../../../fair/exhibitor/list/exhibitor-filter.type.js';
import { LackCountType } from '../../../fair/exhibitor/list/exhibitor-lack.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ArgsType()
export class PublicationPreviewArgs {
  @NullableField(() => [ID], 'Global ids of up to 1,000 exhibitors. Set either these or a filter.')
  exhibitorIds?: string[] | null;

  @NullableField(() => ExhibitorFilter, 'The filter of `Event.exhibitors`.')
  filter?: ExhibitorFilter | null;
}

@ObjectType('PublicationPreview', {
  description:
    'The effects of `publishExhibitors` on visitors and devices at present. If the event itself is not published, they see it after its publication.',
})
export class PublicationPreviewType {
  @Field(() => Int, { description: 'The number of exhibitors that would become visible.' })
  appearing: number;

  @Field(() => Int, { description: 'The number of their products, which would become visible with them.' })
  products: number;

  @Field(() => [LackCountType], {
    description: 'The missing parts of the exhibitors that would become visible.',
  })
  lacks: LackCountType[];

  @Field(() => Int, { description: 'The number of exhibitors that are visible already.' })
  visible: number;

  @Field(() => Int, {
    description: 'The number of exhibitors that are not approved, and so would be refused.',
  })
  refused: number;
}
