import { Field, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../platform/graphql/schema/version.input.js';
import { EXHIBITOR_FIELDS as FIELDS } from '../../fair/exhibitor/exhibitor.fields.js';
import { ExhibitorKind } from '../../fair/exhibitor/exhibitor.type.js';
import { RepresentativeInput } from '../../fair/exhibitor/representative/representative.input.js';
import { ImageInput } from '../../fair/media/image.input.js';
import {
  CountryCodeScalar,
  EmailAddressScalar,
  LocaleScalar,
  UrlScalar,
} from '../../platform/graphql/schema/scalars.js';
import { BoundedField, TextsField } from '../../platform/graphql/schema/input-fields.js';
import type { TextInput } from '../../platform/graphql/schema/text.input.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@InputType('ExhibitorIdInput', { description: 'An exhibitor, with the version that the caller has read.' })
export class ExhibitorIdInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;
}

/** The fields of an exhibitor's entry, for a new registration and for changes. */
@InputType({ isAbstract: true })
class ExhibitorFieldsInput {
  @TextsField(FIELDS.name, 'The name')
  name: TextInput[];

  @NullableField(() => ExhibitorKind, 'The kind of the exhibitor. Default for a new one: COMPANY.')
  kind?: ExhibitorKind | null;

  @TextsField(FIELDS.description, 'The description')
  description?: TextInput[] | null;

  @NullableField(() => CountryCodeScalar, 'The country of the exhibitor. Null if unknown.')
  country?: string | null;

  @TextsField(FIELDS.city, 'The city of the exhibitor')
  city?: TextInput[] | null;

  @TextsField(FIELDS.address, 'The postal address without postal code and city')
  address?: TextInput[] | null;

  @BoundedField(() => String, FIELDS.postalCode, 'The postal code')
  postalCode?: string | null;

  @BoundedField(() => [String], FIELDS.brands, 'The brands')
  brands?: string[] | null;

  @BoundedField(() => [String], FIELDS.mainProducts, 'The main products in a few words')
  mainProducts?: string[] | null;

  @BoundedField(
    () => String,
    FIELDS.sponsorLevel,
    'The slug of a sponsor level, or its name in any language',
    "Only the event's organizers can set it. NOT_FOUND if the event has no such level.",
  )
  sponsorLevel?: string | null;

  @BoundedField(
    () => UrlScalar,
    FIELDS.website,
    'The address of its website, http or https without a user name',
  )
  website?: URL | string | null;

  @BoundedField(() => String, FIELDS.contactName, 'The name of the contact person', 'Never public.')
  contactName?: string | null;

  @BoundedField(
    () => EmailAddressScalar,
    FIELDS.contactEmail,
    'The e-mail address of the contact person',
    'Never public.',
  )
  contactEmail?: string | null;

  @BoundedField(
    () => String,
    FIELDS.contactPhone,
    'The telephone number, with + and the country code, or as dialled in the country of the exhibitor, else of the event',
    'It is stored as E.164. Never public.',
  )
  contactPhone?: string | null;

  @NullableField(
    () => LocaleScalar,
    'The language of correspondence with the contact, one of the event. Never public. Null: mails have the language that the name or the country suggests.',
  )
  contactLocale?: string | null;

  @NullableField(
    () => String,
    'The Unified Social Credit Code (统一社会信用代码), checked by GB 32100-2015. Never public. Null for none.',
  )
  creditCode?: string | null;

  @BoundedField(() => [ID], FIELDS.categories, 'Global ids of the categories of the exhibitor')
  categoryIds?: string[] | null;

  @NullableField(
    () => ID,
    'The global id of the zone that it applies for. It counts for the quota of this zone. Null for none.',
  )
  appliedZoneId?: string | null;

  @BoundedField(
    () => [RepresentativeInput],
    FIELDS.representatives,
    'The public representatives',
    'Visitors can read them, so a name with a digit or "@" is INVALID.',
  )
  representatives?: RepresentativeInput[] | null;
}

@InputType('RegisterExhibitorInput', { description: 'A new registration, in the status DRAFT.' })
export class RegisterExhibitorInput extends ExhibitorFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(
    () => String,
    "The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. Default: derived from the name, Chinese by pinyin. TAKEN for the event's organizers if it exists. For other callers a random number is appended, such as `acme-4821`, because the slug may belong to an object that they may not see. The announced approval removes it if the rest is free.",
  )
  slug?: string | null;

  @BoundedField(
    () => String,
    FIELDS.externalId,
    "The organizer's own key",
    "It is unique in the event, so that a repeated import updates. Only the event's organizers can set it.",
  )
  externalId?: string | null;
}

@InputType('UpdateExhibitorInput', {
  description: 'The changes of an exhibitor. Absent fields stay unchanged.',
})
export class UpdateExhibitorInput extends ChangesOf(ExhibitorIdInput, ExhibitorFieldsInput) {}

@InputType('SetExhibitorLogoInput', { description: 'The new logo of an exhibitor.' })
export class SetExhibitorLogoInput extends ExhibitorIdInput {
  @NullableField(() => ImageInput, 'The picture. Null or absent: the logo is removed.')
  image?: ImageInput | null;
}
