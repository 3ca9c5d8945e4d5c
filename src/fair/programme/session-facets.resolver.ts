import { Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { LocalizedField } from '../../catalog/localized-field.js';
import { LocaleScalar } from '../../platform/graphql/schema/scalars.js';

@ObjectType('TextCount', { description: 'The number of objects with a text.' })
class TextCountType {
  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}

@ObjectType('LanguageCount', { description: 'The number of sessions in a language.' })
class LanguageCountType {
  @Field(() => LocaleScalar, { description: 'The spoken language.' })
  language: string;

  @Field(() => Int, { description: 'The number of sessions.' })
  count: number;
}

@ObjectType('SessionFacets', {
  description:
    'The number of sessions for each further choice of a filter. A facet ignores the filter on its own field. Choices without sessions are absent.',
})
export class SessionFacetsType {
  @Field(() => [TextCountType], {
    description:
      'The counts by track, the most frequent first. Texts that share a translation are one track. `filter.tracks` with all its `texts` matches its sessions.',
  })
  tracks: TextCountType[];

  @Field(() => [TextCountType], {
    description:
      'The counts by type, the most frequent first. Texts that share a translation are one type. `filter.types` with all its `texts` matches its sessions.',
  })
  types: TextCountType[];

  @Field(() => [LanguageCountType], {
    description: 'The counts by spoken language, the most frequent first.',
  })
  languages: LanguageCountType[];
}

@Resolver(() => TextCountType)
@LocalizedField('text', 'texts', { description: 'The text in the requested language.' })
export class TextCountResolver {}
