import type { PersonValues } from '@vitrine/components/entry/entry-values';
import { localeName } from '@vitrine/components/localized';
import { zonedParts } from '@vitrine/components/zoned-moment';
import type { Places } from '../places/use-places.js';
import type { Participant, SessionForm } from './session-values.js';
import type { ProgrammeWords } from './words.js';

/** The label of a value by its path, such as `Title · English`. */
export function labelOf(path: string, words: ProgrammeWords): string {
  const [field = '', locale] = path.split('.');
  const labels: Readonly<Record<keyof SessionForm, string>> = {
    ...words,
    title: words.name,
    startsAt: words.starts,
    endsAt: words.ends,
    venueId: words.venue,
    hallId: words.hall,
    speakers: words.people,
  };
  const label = labels[field as keyof SessionForm];
  return locale === undefined ? label : `${label} · ${localeName(locale)}`;
}

/** The text of a form value. */
export function textOf(
  path: string,
  value: unknown,
  words: ProgrammeWords,
  places: Places | undefined,
  timeZone: string,
): string {
  if (path === 'speakers') return lines((value as readonly PersonValues[]).map(nameOf));
  if (path === 'exhibitors') return lines((value as readonly Participant[]).map(({ name }) => name));
  if (typeof value !== 'string' || value === '') return '';
  const momentOf = (): string => {
    const { day, time } = zonedParts(value, timeZone);
    return `${day} ${time}`;
  };
  const readers: Readonly<Record<string, () => string | undefined>> = {
    startsAt: momentOf,
    endsAt: momentOf,
    state: () => words.states[value as SessionForm['state']],
    language: () => localeName(value),
    venueId: () => places?.venues.find(({ id }) => id === value)?.name,
    hallId: () => hallsOf(places).find(({ id }) => id === value)?.code,
  };
  const read = readers[path];
  return read ? (read() ?? '') : value;
}

function nameOf({ name }: PersonValues): string {
  return Object.values(name).filter(Boolean).join(' / ');
}

function lines(names: readonly string[]): string {
  return names.join('\n');
}

function hallsOf(places: Places | undefined) {
  return places?.venues.flatMap(({ halls }) => halls) ?? [];
}
