import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ChangesOf } from '../../platform/graphql/schema/version.input.js';
import { EXHIBITOR_FIELDS as FIELDS } from '../../fair/exhibitor/exhibitor.fields.js';
import { ExhibitorKind } from '../../fair/exhibitor/exhibitor.type.js';
import { RepresentativeInput } from '../../fair/exhibitor/representative/representative.input.js';
import { ImageInput } from '../../fair/media/image.input.js';
import { CountryCodeScalar, EmailAddressScalar, UrlScalar } from '../../platform/graphql/schema/scalars.js';
import { charactersOf } from '../../platform/text/field-rule.js';
import { TextInput } from '../../platform/graphql/schema/text.input.js';

@InputType('ExhibitorIdInput', { description: 'An exhibitor, with the version that the caller has read.' })
export class ExhibitorIdInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has read; without it any version matches.',
  })
  version?: number | null;
}

/** The fields of an exhibitor's entry, for a new registration and for changes. */
@InputType({ isAbstract: true })
class ExhibitorFieldsInput {
  @Field(() => [TextInput], {
    description: `The name, in at least one language of the event; ${charactersOf(FIELDS.name)}.`,
  })
  name: TextInput[];

  @Field(() => ExhibitorKind, {
    nullable: true,
    description: 'The kind of the exhibitor; by default COMPANY for a new one.',
  })
  kind?: ExhibitorKind | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The description of its work, ${charactersOf(FIELDS.description)}; null removes it.`,
  })
  description?: TextInput[] | null;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The country of the exhibitor; null removes it.',
  })
  country?: string | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The city of the exhibitor, ${charactersOf(FIELDS.city)}; null removes it.`,
  })
  city?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The postal address without postal code and city, ${charactersOf(FIELDS.address)}; null removes it.`,
  })
  address?: TextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: `The postal code, ${charactersOf(FIELDS.postalCode)}; null removes it.`,
  })
  postalCode?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `The brands, at most ${FIELDS.brands.items}, each ${charactersOf(FIELDS.brands)}; null removes all.`,
  })
  brands?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `The main products in a few words, at most ${FIELDS.mainProducts.items}, each ${charactersOf(FIELDS.mainProducts)}; null removes all.`,
  })
  mainProducts?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `The level of sponsorship, ${charactersOf(FIELDS.sponsorLevel)}. Only the event's organizers can set it. Null removes it.`,
  })
  sponsorLevel?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: `The address of its website, http or https, ${charactersOf(FIELDS.website)}; null removes it.`,
  })
  website?: URL | string | null;

  @Field(() => String, {
    nullable: true,
    description: `The name of the contact person, ${charactersOf(FIELDS.contactName)}; never public. Null removes it.`,
  })
  contactName?: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: `Where the event's staff reach it, ${charactersOf(FIELDS.contactEmail)}; never public. Null removes it.`,
  })
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The telephone number, with + and the country code, or as dialled in its own country; stored as E.164. Never public. Null removes it.',
  })
  contactPhone?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The Unified Social Credit Code (统一社会信用代码), checked by GB 32100-2015. Never public. Null removes it.',
  })
  creditCode?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Global ids of the categories of the exhibitor, at most ${FIELDS.categories.items}; null removes all.`,
  })
  categoryIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of the zone that it applies for. It counts for the quota of this zone. Null for none.',
  })
  appliedZoneId?: string | null;

  @Field(() => [RepresentativeInput], {
    nullable: true,
    description: `The public representatives, at most ${FIELDS.representatives.items}; null removes all. Visitors can read them, so a name with a digit or "@" is INVALID.`,
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
      'The slug, unique in the event: lower-case letters, digits and hyphens, at most 120. By default it is made from the name; Chinese is converted to pinyin.',
  })
  slug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The organizer's own key, ${charactersOf(FIELDS.externalId)}. It is unique in the event, so that a repeated import updates. Only the event's organizers can set it.`,
  })
  externalId?: string | null;
}

@InputType('UpdateExhibitorInput', {
  description: 'The changes of an exhibitor. Absent fields do not change.',
})
export class UpdateExhibitorInput extends ChangesOf(ExhibitorIdInput, ExhibitorFieldsInput) {}

@InputType('SetExhibitorLogoInput', { description: 'The new logo of an exhibitor.' })
export class SetExhibitorLogoInput extends ExhibitorIdInput {
  @Field(() => ImageInput, { nullable: true, description: 'The picture; null or absent removes the logo.' })
  image?: ImageInput | null;
}
