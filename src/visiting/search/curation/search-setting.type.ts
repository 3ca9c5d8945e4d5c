import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../../catalog/catalog.args.js';
import { connectionType } from '../../../catalog/connection.type.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';

const VERSION =
  'Grows with each change, 0 where nothing was ever set; send it back with a mutation to detect that somebody else was faster.';

@ObjectType('SearchSetting', { description: 'What finds an object beside what it tells.' })
export class SearchSettingType {
  @Field(() => String, { nullable: true, description: 'How its Chinese name is read, in pinyin.' })
  reading: string | null;

  @Field(() => [String], { description: 'Further words that find it.' })
  keywords: string[];

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last set; null where never.' })
  updatedAt: string | null;
}

/** What the fields of SearchSetting get as their source. */
export interface SearchSettingSource extends SearchSettingType {
  exhibitorId: string | null;
  productId: string | null;
}

export const SearchSettingConnectionType = connectionType(
  'SearchSetting',
  'settings',
  () => SearchSettingType,
);

/** Whose settings there are. */
export enum SettingOwner {
  EXHIBITOR = 'EXHIBITOR',
  PRODUCT = 'PRODUCT',
}

registerEnumType(SettingOwner, {
  name: 'SearchSettingOwner',
  description: 'Whose search settings there are.',
  valuesMap: { EXHIBITOR: { description: 'Exhibitors.' }, PRODUCT: { description: 'Products.' } },
});

@ArgsType()
export class SearchSettingsArgs extends PageArgs {
  @Field(() => SettingOwner, { nullable: true, description: 'Only those of one kind; all where absent.' })
  owner?: SettingOwner | null;
}

@ObjectType('SynonymGroup', { description: 'Words and phrases that mean the same.' })
class SynonymGroupType {
  @Field(() => [String], { description: 'They find each other.' })
  terms: string[];
}

@ObjectType('SearchSynonyms', { description: 'What means the same in the searches of an event.' })
export class SearchSynonymsType {
  @Field(() => [SynonymGroupType], { description: 'In the order in which they were set.' })
  groups: SynonymGroupType[];

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were last set; null where never.' })
  updatedAt: string | null;
}
