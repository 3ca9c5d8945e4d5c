import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

const VERSION =
  'The version of the setting: it rises with each change and is 0 before the first. Send it with a mutation to detect a concurrent change.';

@ObjectType('SearchSetting', {
  description: 'The search setting of an object: pinyin and keywords beside its own texts.',
})
export class SearchSettingType {
  @NullableField(() => String, 'The pinyin of its Chinese name. Null if none is set.')
  reading: string | null;

  @Field(() => [String], { description: 'Further words that find the object.' })
  keywords: string[];

  @Field(() => Int, { description: VERSION })
  version: number;

  @NullableField(() => DateTimeScalar, 'When the setting was last changed. Null if never.')
  updatedAt: string | null;
}

/** The source of the fields of SearchSetting. */
export interface SearchSettingSource extends SearchSettingType {
  exhibitorId: string | null;
  productId: string | null;
}

export const SearchSettingConnectionType = connectionType(
  'SearchSetting',
  'settings',
  () => SearchSettingType,
);

/** The kinds of objects with search settings. */
export const SettingOwner = apiEnum('SearchSettingOwner', 'Conditions for search settings.', {
  EXHIBITOR: 'Exhibitors.',
  PRODUCT: 'Products.',
});
export type SettingOwner = keyof typeof SettingOwner;

@ArgsType()
export class SearchSettingsArgs extends PageArgs {
  @NullableField(() => SettingOwner, 'Only objects of this kind; all kinds if absent.')
  owner?: SettingOwner | null;
}

@ObjectType('SynonymGroup', { description: 'Words and phrases with the same meaning.' })
class SynonymGroupType {
  @Field(() => [String], { description: 'The words and phrases; a search for one also finds the others.' })
  terms: string[];
}

@ObjectType('SearchSynonyms', { description: 'The synonyms in the searches of an event.' })
export class SearchSynonymsType {
  @Field(() => [SynonymGroupType], { description: 'The groups, in the order in which they were set.' })
  groups: SynonymGroupType[];

  @Field(() => Int, { description: VERSION })
  version: number;

  @NullableField(() => DateTimeScalar, 'When the synonyms were last changed. Null if never.')
  updatedAt: string | null;
}
