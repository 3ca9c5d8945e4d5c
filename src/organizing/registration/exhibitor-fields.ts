import type { Patch } from '../../platform/database/rows/row.js';
import type { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import { message, term } from '../../platform/text/message.js';
import type { InputCheck, SentText } from '../../platform/failure/input-check.js';
import { personNameFault } from '../../platform/text/person-name.js';
import { EXHIBITOR_FIELDS as FIELDS, type ExhibitorColumn } from '../../fair/exhibitor/exhibitor.fields.js';
import { parseCreditCode } from '../../fair/exhibitor/credit-code.js';
import type { RepresentativeInput } from '../../fair/exhibitor/representative/representative.input.js';
import { type Person, StoredPeople } from '../../fair/exhibitor/representative/stored-people.js';
import type { ExhibitorValues } from './pending-change/moderated-exhibitor.js';
import type { RegisterExhibitorInput, UpdateExhibitorInput } from './registration.input.js';
import { idOfKind } from '../../catalog/model/object-id.js';

/** The event's languages, and the country of the exhibitor's telephone numbers. */
export interface TextContext {
  locales: readonly string[];
  country?: string | null;
  /** The country of the event, to which the telephone numbers of an entry without a country belong. */
  home: string | null;
  /** The entry before the change; absent for a new one. */
  stored?: Partial<ExhibitorValues>;
}

/** The columns of `exhibitor` that the input sets, except its categories. Faults are added to `check`. */
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
  const { locales, stored } = context;
  const from = { locales, stored };
  // The scalar accepts lower case, such as `cn`.
  const country = input.country?.toUpperCase() ?? input.country;
  const present = (country === undefined ? context.country : country) ?? context.home;
  for (const field of ['name', 'kind'] as const) {
    // A registration without a kind is a COMPANY.
    if (input[field] === null && !('eventId' in input))
      check.refuse([field], message`${term(field)} must not be removed.`);
  }
  return {
    kind: input.kind ?? undefined,
    name: check.texts(input.name, ['name'], { ...from, ...FIELDS.name }) ?? undefined,
    description: check.texts(input.description, ['description'], { ...from, ...FIELDS.description }),
    country,
    city: check.texts(input.city, ['city'], { ...from, ...FIELDS.city }),
    website: check.url(input.website, ['website']),
    address: check.texts(input.address, ['address'], { ...from, ...FIELDS.address }),
    postalCode: check.text(input.postalCode, ['postalCode'], FIELDS.postalCode.maximum),
    brands: textsOf(check, input.brands, 'brands'),
    mainProducts: textsOf(check, input.mainProducts, 'mainProducts'),
    sponsorLevel: check.text(input.sponsorLevel, ['sponsorLevel'], FIELDS.sponsorLevel.maximum),
    contactName: check.text(input.contactName, ['contactName'], FIELDS.contactName.maximum),
    contactEmail: check.text(input.contactEmail, ['contactEmail'], FIELDS.contactEmail.maximum),
    contactPhone: check.phone(input.contactPhone, ['contactPhone'], present),
    creditCode: creditCodeOf(check, input.creditCode),
    appliedZoneId: zoneOf(check, input.appliedZoneId),
    representatives: peopleOf(check, input.representatives, { ...context, country: present }),
  } satisfies Record<Exclude<ExhibitorColumn, 'externalId'> | 'appliedZoneId', unknown>;
}

/** The foreign key checks that the zone belongs to the event. */
function zoneOf(check: InputCheck, sent: string | null | undefined): string | null | undefined {
  if (sent == null) return sent;
  const id = idOfKind('ZONE', sent);
  if (id === null) check.refuse(['appliedZoneId'], message`The event has no such zone.`, 'NOT_FOUND');
  return id;
}

/** The organizer decides about sponsors. */
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
  sent: readonly string[] | null | undefined,
  field: 'brands' | 'mainProducts',
): string[] | undefined {
  if (sent === undefined) return undefined;
  const { items, maximum } = FIELDS[field];
  const texts = sent ?? [];
  if (texts.length > items) check.refuse([field], message`${term(field)} must contain at most ${items}.`);
  return texts.slice(0, items).map((text, index) => check.text(text, [field, String(index)], maximum));
}

function creditCodeOf(check: InputCheck, sent: string | null | undefined): string | null | undefined {
  if (sent == null) return sent;
  const code = parseCreditCode(sent);
  if (code !== undefined) return code;
  return check.refuse(
    ['creditCode'],
    message`creditCode must be 18 characters with a valid check digit (GB 32100-2015).`,
  );
}

function peopleOf(
  check: InputCheck,
  sent: readonly RepresentativeInput[] | null | undefined,
  { locales, country, stored }: Omit<TextContext, 'home'>,
): Person[] | undefined {
  if (sent === undefined) return undefined;
  const people = sent ?? [];
  if (people.length > FIELDS.representatives.items) {
    check.refuse(
      ['representatives'],
      message`representatives must contain at most ${FIELDS.representatives.items}.`,
    );
    return undefined;
  }
  const before = new StoredPeople(stored?.representatives ?? []);
  return people.map((person, index) => {
    const path = ['representatives', String(index)];
    checkPersonName(check, person.name, [...path, 'name']);
    const { phone: known, ...read } = before.read(check, person, path, locales);
    const phone = person.phone === undefined ? known : check.phone(person.phone, [...path, 'phone'], country);
    return { ...read, ...(phone != null && { phone }) };
  });
}

/** Contact data instead of a name would become public. */
function checkPersonName(check: InputCheck, name: readonly SentText[], path: readonly string[]): void {
  for (const [index, { text }] of name.entries()) {
    const fault = text == null ? undefined : personNameFault(text);
    if (fault !== undefined)
      check.refuse([...path, String(index), 'text'], message`Names of representatives ${fault}.`);
  }
}
