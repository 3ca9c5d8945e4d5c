import type { Patch } from '../../platform/database/rows/row.js';
import type { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import { fieldOf, message, term } from '../../platform/text/message.js';
import type { InputCheck, SentText } from '../../platform/failure/input-check.js';
import { personNameFault } from '../../platform/text/contact/person-name.js';
import { EXHIBITOR_FIELDS as FIELDS, type ExhibitorColumn } from '../../fair/exhibitor/exhibitor.fields.js';
import { parseCreditCode } from '../../fair/exhibitor/credit-code.js';
import type { RepresentativeInput } from '../../fair/exhibitor/representative/representative.input.js';
import { type Person, StoredPeople } from '../../fair/exhibitor/representative/stored-people.js';
import type { ExhibitorValues } from './pending-change/moderated-exhibitor.js';
import type { RegisterExhibitorInput, UpdateExhibitorInput } from './registration.input.js';
import { idOfKind } from '../../catalog/model/object-id.js';

/** The event's languages, and the country for telephone numbers of the exhibitor. */
export interface TextContext {
  locales: readonly string[];
  country?: string | null;
  /** The country of the event. Telephone numbers of an entry without a country belong to it. */
  eventCountry: string | null;
  /** The entry before the change; absent for a new one. */
  stored?: Partial<ExhibitorValues>;
}

/** The columns of `exhibitor` that the input sets, except its categories. Adds problems to `check`. */
export function fieldsOf(
  check: InputCheck,
  input: RegisterExhibitorInput,
  context: TextContext,
): Patch<ExhibitorEntity> & Pick<ExhibitorEntity, 'name'>;
export function fieldsOf(
  check: InputCheck,
  input: UpdateExhibitorInput,
  context: TextContext,
): Patch<ExhibitorEntity>;
export function fieldsOf(
  check: InputCheck,
  input: RegisterExhibitorInput | UpdateExhibitorInput,
  context: TextContext,
): Patch<ExhibitorEntity> {
  const textContext = { locales: context.locales, stored: context.stored };
  // The scalar accepts lower case, such as `cn`.
  const country = input.country?.toUpperCase() ?? input.country;
  const phoneCountry = (country === undefined ? context.country : country) ?? context.eventCountry;
  for (const field of ['name', 'kind'] as const) {
    // A registration without a kind is a COMPANY.
    if (input[field] === null && !('eventId' in input))
      check.refuse([field], message`${fieldOf([field])} must not be removed.`);
  }
  return {
    kind: input.kind ?? undefined,
    name: check.texts(input.name, ['name'], { ...textContext, ...FIELDS.name }) ?? undefined,
    description: check.texts(input.description, ['description'], { ...textContext, ...FIELDS.description }),
    country,
    city: check.texts(input.city, ['city'], { ...textContext, ...FIELDS.city }),
    website: check.url(input.website, ['website']),
    address: check.texts(input.address, ['address'], { ...textContext, ...FIELDS.address }),
    postalCode: check.text(input.postalCode, ['postalCode'], FIELDS.postalCode.maximum),
    brands: textsOf(check, input.brands, 'brands'),
    mainProducts: textsOf(check, input.mainProducts, 'mainProducts'),
    contactName: check.text(input.contactName, ['contactName'], FIELDS.contactName.maximum),
    contactEmail: check.text(input.contactEmail, ['contactEmail'], FIELDS.contactEmail.maximum),
    contactPhone: check.phone(input.contactPhone, ['contactPhone'], phoneCountry),
    contactLocale: localeOf(check, input.contactLocale, context.locales),
    creditCode: creditCodeOf(check, input.creditCode),
    appliedZoneId: zoneOf(check, input.appliedZoneId),
    representatives: peopleOf(check, input.representatives, { ...context, country: phoneCountry }),
  } satisfies Record<Exclude<ExhibitorColumn, 'externalId'> | 'appliedZoneId', unknown>;
}

/** Checks the kind of the id. The foreign key checks that the zone belongs to the event. */
function zoneOf(check: InputCheck, globalId: string | null | undefined): string | null | undefined {
  if (globalId == null) return globalId;
  const id = idOfKind('ZONE', globalId);
  if (id === null) check.refuse(['appliedZoneId'], message`The event has no such zone.`, 'NOT_FOUND');
  return id;
}

/** A language of the event; null removes it. */
function localeOf(
  check: InputCheck,
  locale: string | null | undefined,
  locales: readonly string[],
): string | null | undefined {
  if (locale == null || locales.includes(locale)) return locale;
  const refusal = message`The language must be one of the event: ${locales.join(', ')}.`;
  return check.refuse(['contactLocale'], refusal);
}

/** Only organizers set the sponsor level. */
export function refuseSponsorLevel(
  check: InputCheck,
  { sponsorLevel }: Pick<UpdateExhibitorInput, 'sponsorLevel'>,
): void {
  if (sponsorLevel === undefined) return;
  check.refuse(['sponsorLevel'], message`Only organizers of the event can set ${term('sponsorLevel')}.`);
}

/** A list of texts; null removes all. */
function textsOf(
  check: InputCheck,
  inputTexts: readonly string[] | null | undefined,
  field: 'brands' | 'mainProducts',
): string[] | undefined {
  if (inputTexts === undefined) return undefined;
  const { items, maximum } = FIELDS[field];
  const texts = inputTexts ?? [];
  if (texts.length > items)
    check.refuse([field], message`${fieldOf([field])} must contain at most ${items}.`);
  return texts.slice(0, items).map((text, index) => check.text(text, [field, String(index)], maximum));
}

function creditCodeOf(check: InputCheck, text: string | null | undefined): string | null | undefined {
  if (text == null) return text;
  const code = parseCreditCode(text);
  if (code !== undefined) return code;
  return check.refuse(
    ['creditCode'],
    message`${fieldOf(['creditCode'])} must be 18 characters with a valid check digit (GB 32100-2015).`,
  );
}

function peopleOf(
  check: InputCheck,
  representatives: readonly RepresentativeInput[] | null | undefined,
  { locales, country, stored }: Omit<TextContext, 'eventCountry'>,
): Person[] | undefined {
  if (representatives === undefined) return undefined;
  const people = representatives ?? [];
  if (people.length > FIELDS.representatives.items) {
    check.refuse(
      ['representatives'],
      message`${fieldOf(['representatives'])} must contain at most ${FIELDS.representatives.items}.`,
    );
    return undefined;
  }
  const storedPeople = new StoredPeople(stored?.representatives ?? []);
  return people.map((person, index) => {
    const path = ['representatives', String(index)];
    checkPersonName(check, person.name, [...path, 'name']);
    const { phone: storedPhone, ...fields } = storedPeople.read(check, person, path, locales);
    const phone =
      person.phone === undefined ? storedPhone : check.phone(person.phone, [...path, 'phone'], country);
    return { ...fields, ...(phone != null && { phone }) };
  });
}

/** Rejects contact data in a name, because the name becomes public. */
function checkPersonName(check: InputCheck, name: readonly SentText[], path: readonly string[]): void {
  for (const [index, { text }] of name.entries()) {
    const fault = text == null ? undefined : personNameFault(text);
    if (fault !== undefined)
      check.refuse([...path, String(index), 'text'], message`Names of representatives ${fault}.`);
  }
}
