import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { READING_LENGTH } from '../../../fair/search-setting/search-setting.fields.js';

@InputType({ isAbstract: true })
abstract class SearchSettingInput extends VersionInput {
  @Bounded({ maximum: READING_LENGTH })
  @NullableField(
    () => String,
    'The pinyin of its Chinese name or of a part of it, without or with tones: `Chóng qìng`, ' +
      `\`le4 qing1\`; at most ${String(READING_LENGTH)} characters. Absent: not changed; null: removed.`,
  )
  reading?: string | null;

  @NullableField(
    () => [String],
    'Further words that find the object as its name does; not shown to visitors. At most 50, each with a letter or digit and at most 100 characters. Absent: not changed; null or empty: removed.',
  )
  keywords?: string[] | null;
}

@InputType('SetExhibitorSearchInput', {
  description: 'The search setting of an exhibitor: pinyin and keywords beside its own texts.',
})
export class SetExhibitorSearchInput extends SearchSettingInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;
}

@InputType('SetProductSearchInput', {
  description: 'The search setting of a product: pinyin and keywords beside its own texts.',
})
export class SetProductSearchInput extends SearchSettingInput {
  @Field(() => ID, { description: 'The global id of the product.' })
  productId: string;
}

@InputType('SynonymGroupInput', { description: 'Words and phrases with the same meaning.' })
export class SynonymGroupInput {
  @Field(() => [String], {
    description:
      '2 to 20 words or phrases in any languages. Each has a letter or digit, at most 6 words and 100 characters, and is in no other group.',
  })
  terms: string[];
}

@InputType('SetSearchSynonymsInput', { description: 'The synonyms in the searches of an event.' })
export class SetSearchSynonymsInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [SynonymGroupInput], {
    description: 'All groups, at most 200; they replace the previous groups.',
  })
  groups: SynonymGroupInput[];
}
