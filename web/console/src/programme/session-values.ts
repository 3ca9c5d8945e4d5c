import { changedByLocale, type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import type { PersonValues } from '@vitrine/components/entry/entry-values';
import type { Stored } from '@vitrine/components/use-stored-form';
import type { SessionState, SessionValuesFragment, UpdateSessionInput } from './programme.graphql.js';

/** An exhibitor of a session. */
export interface Participant {
  readonly id: string;
  readonly name: string;
}

/** A session in a form. */
export interface SessionForm {
  readonly title: TextsByLocale;
  readonly subtitle: TextsByLocale;
  readonly abstract: TextsByLocale;
  readonly description: TextsByLocale;
  readonly track: TextsByLocale;
  readonly type: TextsByLocale;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venueId: string;
  readonly hallId: string;
  readonly stage: string;
  readonly state: SessionState;
  readonly language: string;
  readonly url: string;
  readonly slug: string;
  readonly externalId: string;
  readonly hosts: string;
  readonly speakers: readonly PersonValues[];
  readonly exhibitors: readonly Participant[];
}

/** The properties of the fields of a session. */
export interface SessionFieldsProps {
  readonly values: SessionForm;
  readonly onChange: (changes: Partial<SessionForm>) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly isReadOnly: boolean;
  /** The published values of the session, which visitors see. */
  readonly announced?: SessionForm | undefined;
}

export const TEXTS = ['title', 'subtitle', 'abstract', 'description', 'track', 'type'] as const;
const PLAIN = ['venueId', 'hallId', 'stage', 'language', 'url', 'externalId'] as const;

/** Whether a session has another time or place than the published one, while its state is still SCHEDULED. */
export function isMoved(announced: SessionForm, values: SessionForm): boolean {
  const places = ['startsAt', 'endsAt', 'venueId', 'hallId', 'stage'] as const;
  return values.state === 'SCHEDULED' && places.some((key) => values[key] !== announced[key]);
}

/** Sets the start, and moves the end so that the duration stays. */
export function withStart(
  { startsAt, endsAt }: Pick<SessionForm, 'startsAt' | 'endsAt'>,
  start: string | null,
): Partial<SessionForm> {
  if (startsAt === null || endsAt === null || start === null) return { startsAt: start };
  const length = Date.parse(endsAt) - Date.parse(startsAt);
  if (length <= 0) return { startsAt: start };
  return { startsAt: start, endsAt: new Date(Date.parse(start) + length).toISOString() };
}

/** The empty form of a new session. */
export function blankSession(locales: readonly string[]): SessionForm {
  const none = textsByLocale([], locales);
  return {
    ...{ title: none, subtitle: none, abstract: none, description: none, track: none, type: none },
    ...{ startsAt: null, endsAt: null, venueId: '', hallId: '', stage: '', state: 'SCHEDULED' },
    ...{ language: '', url: '', slug: '', externalId: '', hosts: '', speakers: [], exhibitors: [] },
  };
}

export function storedSession(
  session: SessionValuesFragment,
  locales: readonly string[],
): Stored<SessionForm> {
  const texts = (values: SessionValuesFragment['titles']): TextsByLocale => textsByLocale(values, locales);
  const { startsAt, endsAt, state, slug, venue, hall, stage } = session;
  return {
    version: session.version ?? 0,
    values: {
      ...{ startsAt, endsAt, state, slug },
      ...{
        title: texts(session.titles),
        subtitle: texts(session.subtitles),
        abstract: texts(session.abstracts),
      },
      ...{
        description: texts(session.descriptions),
        track: texts(session.tracks),
        type: texts(session.types),
      },
      ...{ venueId: venue?.id ?? '', hallId: hall?.id ?? '', stage: stage?.code ?? '' },
      ...restOf(session, texts),
    },
  };
}

function restOf(
  { language, url, externalId, hosts, speakers, exhibitors }: SessionValuesFragment,
  texts: (values: SessionValuesFragment['titles']) => TextsByLocale,
) {
  return {
    ...{ language: language ?? '', url: url ?? '', externalId: externalId ?? '' },
    hosts: hosts.join('\n'),
    speakers: speakers.map(({ names, roles, phone }) => ({
      name: texts(names),
      role: texts(roles),
      phone: phone ?? '',
    })),
    exhibitors: exhibitors.map(({ id, name }) => ({ id, name })),
  };
}

/** The changed values as fields of an API input. */
export function changedSession(
  before: SessionForm,
  after: SessionForm,
): Omit<UpdateSessionInput, 'sessionId' | 'version'> {
  const isChanged = (key: keyof SessionForm): boolean =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const textsIn = (texts: TextsByLocale) => changedByLocale({}, texts).filter(({ text }) => text !== null);
  const people = after.speakers.map(({ name, role, phone }) => ({
    name: textsIn(name),
    role: textsIn(role),
    phone: phone.trim() || null,
  }));
  return {
    ...Object.fromEntries(
      TEXTS.filter(isChanged).map((key) => [key, changedByLocale(before[key], after[key])]),
    ),
    ...Object.fromEntries(PLAIN.filter(isChanged).map((key) => [key, after[key].trim() || null])),
    ...(isChanged('startsAt') && after.startsAt !== null ? { startsAt: after.startsAt } : {}),
    ...(isChanged('endsAt') && after.endsAt !== null ? { endsAt: after.endsAt } : {}),
    ...(isChanged('state') ? { state: after.state } : {}),
    ...(isChanged('slug') && after.slug.trim() !== '' ? { slug: after.slug.trim() } : {}),
    ...(isChanged('hosts') ? { hosts: linesIn(after.hosts) } : {}),
    ...(isChanged('speakers') ? { speakers: people } : {}),
    ...(isChanged('exhibitors') ? { exhibitorIds: after.exhibitors.map(({ id }) => id) } : {}),
  };
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * A slug from a title in Latin letters, or from the start if no title is. The result is the same for equal
 * input.
 */
export function slugOf({ title, startsAt }: SessionForm): string {
  const latin = Object.values(title).find((text) => /[a-z]/i.test(text)) ?? '';
  const slug = latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' ? `session-${startsAt?.replace(/\D/g, '').slice(0, 12) ?? ''}` : slug;
}
