import { decodeCatalogId } from '../catalog/catalog-id.js';
import type { InputCheck, SentText } from '../platform/failure/input-check.js';
import type { LocalizedText } from '../platform/text/localized-text.js';
import { isCreditCode } from '../exhibitor/credit-code.js';
import type { RegisterExhibitorInput, UpdateExhibitorInput } from './registration.input.js';

const NAME = 200;
const DESCRIPTION = 10_000;
const CITY = 100;
const EMAIL = 254;
const PEOPLE = 20;

/** A person as the table holds it. */
interface Person {
  name: LocalizedText;
  role: LocalizedText | null;
}

interface SentPerson {
  name: readonly SentText[];
  role?: readonly SentText[] | null;
}

/** The columns of `exhibitor` that the input names, but for its categories; what is wrong is noted in `check`. */
export function fieldsOf(
  check: InputCheck,
  input: RegisterExhibitorInput | UpdateExhibitorInput,
  locales: readonly string[],
): Record<string, unknown> {
  for (const field of ['name', 'kind'] as const) {
    // A registration without a kind is a company's.
    if (input[field] === null && !('eventId' in input))
      check.refuse([field], `${field} must not be removed.`);
  }
  return {
    kind: input.kind ?? undefined,
    name: check.texts(input.name, ['name'], { maximum: NAME, locales }) ?? undefined,
    description: check.texts(input.description, ['description'], { maximum: DESCRIPTION, locales }),
    // The scalar takes `cn`, too.
    country: input.country?.toUpperCase() ?? input.country,
    city: check.texts(input.city, ['city'], { maximum: CITY, locales }),
    website: check.url(input.website, ['website']),
    contact_email: check.text(input.contactEmail, ['contactEmail'], EMAIL),
    credit_code: creditCodeOf(check, input.creditCode),
    applied_zone_id: zoneOf(check, input.appliedZoneId),
    representatives: peopleOf(check, input.representatives, locales),
  };
}

/** Whether it is one of the event's, its foreign key judges. */
function zoneOf(check: InputCheck, sent: string | null | undefined): string | null | undefined {
  if (sent == null) return sent;
  const reference = decodeCatalogId(sent);
  if (reference?.kind === 'ZONE') return reference.objectId;
  check.refuse(['appliedZoneId'], 'The event has no such zone.', 'NOT_FOUND');
  return null;
}

function creditCodeOf(check: InputCheck, sent: string | null | undefined): string | null | undefined {
  const code = sent?.trim().toUpperCase() ?? sent;
  if (code != null && !isCreditCode(code)) {
    check.refuse(
      ['creditCode'],
      'creditCode must be 18 characters with a right check digit (GB 32100-2015).',
    );
  }
  return code;
}

function peopleOf(
  check: InputCheck,
  sent: readonly SentPerson[] | null | undefined,
  locales: readonly string[],
): Person[] | undefined {
  if (sent === undefined) return undefined;
  const people = sent ?? [];
  if (people.length > PEOPLE) {
    check.refuse(['representatives'], `representatives must be at most ${PEOPLE}.`);
    return undefined;
  }
  return people.map(({ name, role }, index) => {
    const path = ['representatives', String(index)];
    const bounds = { maximum: NAME, locales };
    return {
      name: check.texts(name, [...path, 'name'], bounds),
      role: check.texts(role, [...path, 'role'], bounds) ?? null,
    };
  });
}
