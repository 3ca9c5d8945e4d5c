import { changedByLocale, type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import type { Stored, StoredForm } from '@vitrine/components/use-stored-form';
import { movedDays, movesProgramme } from './moved-days.js';
import type { EventSettingsFragment, UpdateEventInput } from './settings.graphql.js';

/** The settings of an event in a form. */
export interface SettingsValues {
  readonly name: TextsByLocale;
  readonly theme: TextsByLocale;
  readonly description: TextsByLocale;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Whether the programme moves with the first day. Null until it is chosen. */
  readonly movesProgramme: boolean | null;
  readonly timeZone: string;
  readonly country: string;
  readonly locales: readonly string[];
  readonly registrationOpensAt: string | null;
  readonly registrationClosesAt: string | null;
  readonly exhibitorQuota: string;
  readonly moderatesChanges: boolean;
  readonly showsAddresses: boolean;
  readonly showsCall: boolean;
  readonly showsPlacesLeft: boolean;
  readonly callIntroduction: TextsByLocale;
  readonly contactName: TextsByLocale;
  readonly contactEmail: string;
  readonly contactPhone: string;
}

/** The form with its draft and the stored values. */
export type SettingsFormState = StoredForm<SettingsValues>;

export function storedSettings(event: EventSettingsFragment): Stored<SettingsValues> {
  const { locales, contact, call, country, exhibitorQuota } = event;
  const { startsOn, endsOn, timeZone, registrationOpensAt, registrationClosesAt } = event;
  return {
    version: event.version ?? 0,
    values: {
      ...{ startsOn, endsOn, timeZone, locales, registrationOpensAt, registrationClosesAt },
      ...textsOf(event),
      movesProgramme: null,
      country: country ?? '',
      exhibitorQuota: exhibitorQuota === null ? '' : String(exhibitorQuota),
      moderatesChanges: event.moderatesChanges === true,
      showsAddresses: event.showsAddresses,
      showsCall: call?.isShown === true,
      showsPlacesLeft: call?.showsPlacesLeft === true,
      contactEmail: contact?.email ?? '',
      contactPhone: contact?.phone ?? '',
    },
  };
}

function textsOf({ locales, names, themes, descriptions, contact, call }: EventSettingsFragment) {
  return {
    name: textsByLocale(names, locales),
    theme: textsByLocale(themes, locales),
    description: textsByLocale(descriptions, locales),
    callIntroduction: textsByLocale(call?.introductions ?? [], locales),
    contactName: textsByLocale(contact?.names ?? [], locales),
  };
}

/** The changed settings as an API input. */
export function changedSettings(
  before: SettingsValues,
  after: SettingsValues,
): Omit<UpdateEventInput, 'eventId' | 'version'> {
  const plain = ['startsOn', 'endsOn', 'timeZone', 'registrationOpensAt', 'registrationClosesAt'] as const;
  const truths = ['moderatesChanges', 'showsAddresses', 'showsCall', 'showsPlacesLeft'] as const;
  const texts = ['name', 'theme', 'description', 'callIntroduction'] as const;
  const changed = <Key extends keyof SettingsValues>(keys: readonly Key[]): Key[] =>
    keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return {
    ...Object.fromEntries(changed([...plain, ...truths]).map((key) => [key, after[key]])),
    ...Object.fromEntries(changed(texts).map((key) => [key, changedByLocale(before[key], after[key])])),
    ...(movedDays(before, after) === 0 ? {} : { movesProgramme: movesProgramme(before, after) }),
    ...(before.country === after.country ? {} : { country: after.country === '' ? null : after.country }),
    ...(changed(['locales']).length > 0 ? { locales: [...after.locales] } : {}),
    ...(before.exhibitorQuota === after.exhibitorQuota
      ? {}
      : { exhibitorQuota: numberOf(after.exhibitorQuota) }),
    ...(changed(['contactName', 'contactEmail', 'contactPhone']).length > 0
      ? { contact: contactOf(before, after) }
      : {}),
  };
}

function contactOf(before: SettingsValues, after: SettingsValues): UpdateEventInput['contact'] {
  return {
    name: changedByLocale(before.contactName, after.contactName),
    email: after.contactEmail.trim() || null,
    phone: after.contactPhone.trim() || null,
  };
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
