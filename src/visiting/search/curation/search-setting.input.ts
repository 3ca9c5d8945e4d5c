import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../catalog/version.type.js';

/** What staff sets for finding an object. */
@InputType({ isAbstract: true })
abstract class SearchSettingInput extends VersionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'How its Chinese name, or a part of it, is read: pinyin without or with tones, `Chóng qìng`, `le4 qing1`; at most 200 characters. Stays where absent, null removes it.',
  })
  reading?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Further words that find it as its name does; visitors are never shown them. At most 50, each with a letter or digit and at most 100 characters. Stay where absent, null or an empty list removes them.',
  })
  keywords?: string[] | null;
}

@InputType('SetExhibitorSearchInput', { description: 'What finds an exhibitor beside what it tells.' })
export class SetExhibitorSearchInput extends SearchSettingInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;
}

@InputType('SetProductSearchInput', { description: 'What finds a product beside what it tells.' })
export class SetProductSearchInput extends SearchSettingInput {
  @Field(() => ID, { description: 'The global id of the product.' })
  productId: string;
}

@InputType('SynonymGroupInput', { description: 'Words and phrases that mean the same.' })
export class SynonymGroupInput {
  @Field(() => [String], {
    description:
      '2 to 20 words or phrases in any languages, each with a letter or digit, at most 6 words and 100 characters, and in no other group.',
  })
  terms: string[];
}

@InputType('SetSearchSynonymsInput', { description: 'What means the same in the searches of an event.' })
export class SetSearchSynonymsInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [SynonymGroupInput], {
    description: 'All groups, at most 200; they take the place of those before.',
  })
  groups: SynonymGroupInput[];
}
