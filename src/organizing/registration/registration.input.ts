import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { EXHIBITOR_FIELDS as FIELDS } from '../../fair/exhibitor/exhibitor.fields.js';
import { ExhibitorKind } from '../../fair/exhibitor/exhibitor.type.js';
import { RepresentativeInput } from '../../fair/exhibitor/representative.input.js';
import { ImageInput } from '../../fair/media/image.input.js';
import { CountryCodeScalar, EmailAddressScalar, UrlScalar } from '../../platform/graphql/scalars.js';
import { charactersOf } from '../../platform/text/field-rule.js';
import { TextInput } from '../../platform/graphql/text.input.js';

const EXHIBITOR_ID = { description: 'The global id of the exhibitor.' };
const VERSION = { nullable: true, description: 'The version that the caller has seen; any where absent.' };
const NAME = `Its name, in at least one language of the event; ${charactersOf(FIELDS.name)}.`;

@InputType('ExhibitorIdInput', { description: 'Which exhibitor, as the caller has seen it.' })
export class ExhibitorIdInput {
  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @Field(() => Int, VERSION)
  version?: number | null;
}

/** What an exhibitor tells of itself, when it registers and later. */
@InputType({ isAbstract: true })
abstract class ExhibitorFieldsInput {
  @Field(() => ExhibitorKind, { nullable: true, description: 'What it is; at first COMPANY where absent.' })
  kind?: ExhibitorKind | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `What it does, ${charactersOf(FIELDS.description)}; null removes it.`,
  })
  description?: TextInput[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where it comes from; null removes it.' })
  country?: string | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The city that it comes from, ${charactersOf(FIELDS.city)}; null removes it.`,
  })
  city?: TextInput[] | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: `Its site, http or https, ${charactersOf(FIELDS.website)}; null removes it.`,
  })
  website?: URL | string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: `Where the event's staff reach it, ${charactersOf(FIELDS.contactEmail)}; never public. Null removes it.`,
  })
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its telephone, with + and the code of the country, or as it is dialled in its own country; kept as E.164. Never public. Null removes it.',
  })
  contactPhone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '统一社会信用代码, checked by GB 32100-2015; never public. Null removes it.',
  })
  creditCode?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Global ids of the categories that it stands in, at most ${FIELDS.categories.items}; null removes all.`,
  })
  categoryIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of the zone, the theme area, that it applies for, whose quota it counts for; null for none.',
  })
  appliedZoneId?: string | null;

  @Field(() => [RepresentativeInput], {
    nullable: true,
    description: `Those who speak for it, at most ${FIELDS.representatives.items}; null removes all. Visitors see them, so a name with a digit or "@" is INVALID.`,
  })
  representatives?: RepresentativeInput[] | null;
}

@InputType('RegisterExhibitorInput', { description: 'A new registration, in the status DRAFT.' })
export class RegisterExhibitorInput extends ExhibitorFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Unique in the event: lower-case letters, digits and hyphens, at most 120. Where absent it is made from the name, Chinese by pinyin.',
  })
  slug?: string | null;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => String, {
    nullable: true,
    description:
      "The organizer's own key, 1 to 200 characters; unique in the event, so that a repeated import updates. For the event's organizers only.",
  })
  externalId?: string | null;
}

@InputType('UpdateExhibitorInput', {
  description: 'What changes of an exhibitor; what is absent stays as it is.',
})
export class UpdateExhibitorInput extends ExhibitorFieldsInput {
  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @Field(() => Int, VERSION)
  version?: number | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;
}

@InputType('SetExhibitorLogoInput', { description: 'The logo that an exhibitor gets.' })
export class SetExhibitorLogoInput {
  @Field(() => ID, EXHIBITOR_ID)
  exhibitorId: string;

  @Field(() => Int, VERSION)
  version?: number | null;

  @Field(() => ImageInput, { nullable: true, description: 'The picture; null, or absent, for no logo.' })
  image?: ImageInput | null;
}
