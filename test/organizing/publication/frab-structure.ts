import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element with its attributes, its own text and its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
}

/** Parses a document; throws if it is not well-formed. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => (open.at(-1)!.text += part));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0]!;
}

/** The child elements with this name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of the only child element with this name. */
export function textOf(element: XmlElement, name: string): string {
  const [child, second] = childrenOf(element, name);
  if (!child || second) throw new Error(`${element.name} must have one ${name}`);
  return child.text;
}

const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const POSITIVE = /^[1-9]\d*$/;
const ANY = /^[^]*$/;
const TEXT = /^[^]+$/;
const URL = /^https?:\/\//;

/** The permitted children of an element with the pattern of their text; `?` marks optional ones. */
type Rules = Readonly<Record<string, RegExp>>;

/** The structure of schedule.xml according to the XML schema that conference apps share. */
const CONFERENCE: Rules = {
  title: TEXT,
  acronym: /^[a-z0-9_-]+$/,
  'start?': DATE,
  'end?': DATE,
  'days?': POSITIVE,
  'timeslot_duration?': /^\d\d:\d\d$/,
  'base_url?': URL,
  'time_zone_name?': TEXT,
};
const EVENT: Rules = {
  room: TEXT,
  title: TEXT,
  subtitle: ANY,
  type: TEXT,
  date: ZONED,
  start: /^[0-2]\d:[0-5]\d$/,
  duration: /^[0-2]\d:[0-5]\d$/,
  abstract: ANY,
  slug: /^[a-z0-9_]{4,}-\d+-[a-z0-9-]+$/,
  track: ANY,
  'language?': /^[a-z]{2,3}$/,
  'description?': ANY,
  'persons?': /^\s*$/,
  'links?': /^\s*$/,
};
const DAY: Rules = { date: DATE, start: ZONED, end: ZONED, index: POSITIVE };

/** The violations of the XML schema in a schedule.xml, each with its place. */
export function xmlFaults(schedule: XmlElement): string[] {
  const names = schedule.children.map(({ name }) => name);
  const order = names.join(' ').replace(/( day)+$/, ' day');
  const days = childrenOf(schedule, 'day');
  const rooms = days.flatMap((day) => childrenOf(day, 'room'));
  const events = rooms.flatMap((room) => childrenOf(room, 'event'));
  return [
    ...(order === 'generator version conference day' ? [] : [`schedule: ${order}`]),
    ...childrenOf(schedule, 'conference').flatMap((conference) => faults(conference, CONFERENCE)),
    ...days.flatMap(({ attributes }) => keyFaults('day', attributes, DAY)),
    ...rooms.flatMap(({ attributes }) => keyFaults('room', attributes, { name: TEXT })),
    ...events.flatMap((event) => [
      ...faults(event, EVENT),
      ...keyFaults('event', event.attributes, { id: POSITIVE, guid: UUID }),
    ]),
    ...unique(
      'guid',
      events.map(({ attributes }) => attributes.guid),
    ),
    ...unique(
      'id',
      events.map(({ attributes }) => attributes.id),
    ),
    ...unique(
      'slug',
      events.map((event) => textOf(event, 'slug')),
    ),
    ...unique(
      'index',
      days.map(({ attributes }) => attributes.index),
    ),
  ];
}

const JSON_EVENT: Rules = {
  id: POSITIVE,
  guid: UUID,
  date: ZONED,
  start: /^\d\d:\d\d$/,
  duration: /^\d+:\d\d$/,
  room: TEXT,
  slug: /^[a-z0-9_-]+[a-z0-9]$/,
  url: URL,
  title: TEXT,
  subtitle: ANY,
  track: ANY,
  type: TEXT,
  language: /^[a-z]{2,3}$/,
  abstract: ANY,
  description: ANY,
  persons: ANY,
  links: ANY,
  'attachments?': ANY,
  'answers?': ANY,
};
const JSON_CONFERENCE: Rules = {
  title: TEXT,
  acronym: /^[a-z0-9_-][a-z0-9_]{3,}$/,
  start: DATE,
  end: DATE,
  daysCount: POSITIVE,
  timeslot_duration: /^\d\d:\d\d$/,
  days: ANY,
  'time_zone_name?': /^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/,
  'url?': URL,
};
const JSON_DAY: Rules = { index: POSITIVE, date: DATE, day_start: ZONED, day_end: ZONED, rooms: ANY };

/** The violations of the JSON schema in a schedule.json. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the function checks the shape
export function jsonFaults({ schedule, generator, ...others }: any): string[] {
  const days: any[] = schedule.conference.days; // eslint-disable-line @typescript-eslint/no-explicit-any -- see above
  const events = days.flatMap(({ rooms }) => Object.values(rooms as Record<string, object[]>).flat());
  return [
    ...keyFaults('file', { ...others, generator }, { 'generator?': ANY }),
    ...keyFaults('schedule', schedule, { version: TEXT, base_url: URL, conference: ANY }),
    ...keyFaults('conference', schedule.conference, JSON_CONFERENCE),
    ...days.flatMap((day) => keyFaults('day', day, JSON_DAY)),
    ...events.flatMap((event) => keyFaults('event', event, JSON_EVENT)),
    ...events.flatMap((event) =>
      (event as { persons: object[] }).persons.flatMap((person) =>
        keyFaults('person', person, { id: POSITIVE, public_name: TEXT }),
      ),
    ),
  ];
}

function faults(element: XmlElement, rules: Rules): string[] {
  const entries = element.children.map(({ name, text }) => [name, text] as const);
  return [
    ...keyFaults(element.name, Object.fromEntries(entries), rules),
    ...unique(
      `element of ${element.name}`,
      entries.map(([name]) => name),
    ),
  ];
}

function keyFaults(place: string, found: object, rules: Rules): string[] {
  const values = new Map(Object.entries(found).map(([key, value]) => [key, String(value)]));
  const known = new Set(Object.keys(rules).map((key) => key.replace('?', '')));
  const missing = Object.keys(rules).filter((key) => !key.endsWith('?') && !values.has(key));
  const wrong = Object.entries(rules).filter(([key, form]) => {
    const value = values.get(key.replace('?', ''));
    return value !== undefined && !form.test(value);
  });
  return [
    ...missing.map((key) => `${place} has no ${key}`),
    ...[...values.keys()].filter((key) => !known.has(key)).map((key) => `${place} has ${key}`),
    ...wrong.map(([key]) => `${place}: ${key} is ${values.get(key.replace('?', ''))}`),
  ];
}

function unique(what: string, values: readonly (string | undefined)[]): string[] {
  return new Set(values).size === values.length ? [] : [`${what} is not unique`];
}
