import type { SessionEntity } from '../../../fair/programme/session.entity.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import type { FieldRule } from '../../../platform/text/field-rule.js';
import { SessionState } from '../../../fair/programme/session.type.js';
import { SESSION_FIELDS as FIELDS } from '../../../fair/programme/session.fields.js';
import {
  localeCell,
  partsOf,
  textOf,
  truthOf,
  truthText,
  urlCell,
  urlValue,
  wordOf,
} from '../cells/cells.js';
import { isEmptyWord } from '../cells/empty-words.js';
import { CellFault, type CellContext, type CellValue, type Column, storedValue } from '../model/column.js';
import type { ImportContext } from '../model/import-context.js';
import { type ExchangeKind, keyOf, nameKey, nameOrder } from '../model/exchange-kind.js';
import { fieldColumn, helpColumn, SLUG_COLUMN } from '../cells/field-column.js';
import { peopleColumn } from '../cells/people-cell.js';
import { languageOf } from '../cells/names/language-names.js';
import { findHall, newHall } from '../cells/booths/hall-cells.js';
import { VENUE_REFERENCE, venueIn, slugIn } from '../cells/reference-cells.js';
import { derivedEnd, endCell, instantCell, startByRange } from '../cells/session-times.js';
import { zonedTime } from '../../../platform/text/time/zoned-time.js';
import { message } from '../../../platform/text/message.js';

const stateCell = wordOf(SessionState, {
  SCHEDULED: ['正常'],
  MOVED: ['rescheduled', '变更', '调整'],
  CANCELLED: ['canceled', '取消'],
});

const COLUMNS: readonly Column<keyof Patch<SessionEntity>>[] = [
  fieldColumn('externalId', FIELDS.externalId),
  SLUG_COLUMN,
  fieldColumn('title', FIELDS.title),
  fieldColumn('subtitle', FIELDS.subtitle),
  fieldColumn('abstract', FIELDS.abstract),
  fieldColumn('description', FIELDS.description),
  fieldColumn('track', FIELDS.track),
  fieldColumn('type', FIELDS.type),
  fieldColumn('language', FIELDS.language, { read: languageCell }),
  fieldColumn('url', FIELDS.url, { read: urlCell, load: ({ url }) => urlValue(url) }),
  helpColumn('date', { zh: '日期', en: 'Date' }, { dates: true }),
  helpColumn('time', { zh: '时间', en: 'Time' }, { dates: true }),
  helpColumn('duration', { zh: '时长', en: 'Duration' }, { dates: true }),
  timeColumn('startsAt', FIELDS.startsAt, { read: instantCell, derive: startByRange }),
  timeColumn('endsAt', FIELDS.endsAt, { read: endCell, derive: derivedEnd }),
  fieldColumn('venue', FIELDS.venue, VENUE_REFERENCE),
  fieldColumn('hall', FIELDS.hall, {
    read: hallCell,
    load: ({ hall_id }, { places }) => (hall_id === null ? null : places.hallLabel(hall_id)),
    store: (value, { places }) => (value === null ? null : (places.halls.get(String(value))?.id ?? null)),
  }),
  fieldColumn('stage', FIELDS.stage),
  peopleColumn('speakers', FIELDS.speakers),
  fieldColumn('exhibitors', FIELDS.exhibitors, {
    empty: [],
    read: (text, { importContext }) =>
      [...new Set(partsOf(text).map((part) => slugIn(importContext.exhibitors, part, 'exhibitor')))].sort(),
    derive: hostingExhibitors,
  }),
  fieldColumn('hosts', FIELDS.hosts, { empty: [], read: otherHosts }),
  fieldColumn('state', FIELDS.state, { read: stateCell }),
  fieldColumn('published', FIELDS.published, { read: truthOf, write: truthText }),
];

function timeColumn<Field extends string>(
  key: string,
  rule: FieldRule<Field> & { column: Field },
  overrides: Pick<Column, 'read' | 'derive'>,
): Column<Field> {
  return fieldColumn(key, rule, {
    dates: true,
    ...overrides,
    load: (row) => new Date(String(storedValue(row, rule.column))).toISOString(),
    write: (value: CellValue, { event }: ImportContext) => zonedTime(String(value), event.timeZone),
  });
}

function languageCell(text: string): string {
  const tag = languageOf(text);
  if (tag !== undefined) return localeCell(tag);
  throw new CellFault(message`must be a language such as "en", "English" or "中文"`);
}

/** The hosts that are exhibitors of the event; undefined without a column of hosts. */
function hostingExhibitors({ cellText, importContext: { exhibitors } }: CellContext): string[] | undefined {
  const hosts = partsOf(cellText('hosts'));
  if (hosts.length === 0) return undefined;
  const slugs = hosts.flatMap((name) => {
    const [exhibitor, second] = exhibitors.find(name);
    return exhibitor && !second ? [exhibitor.slug] : [];
  });
  return [...new Set(slugs)].sort();
}

/** The hosts that are no exhibitors of the event. */
function otherHosts(text: string, { importContext: { exhibitors } }: CellContext): string[] {
  const hosts = partsOf(text).map(textOf(FIELDS.hosts.maximum));
  if (hosts.length > FIELDS.hosts.items)
    throw new CellFault(message`has more than ${FIELDS.hosts.items} hosts`);
  return hosts.filter((name) => exhibitors.find(name).length !== 1);
}

function hallCell(text: string, { importContext, options, cellText }: CellContext): string {
  const venueName = cellText('venue').trim();
  // The column of halls can be the first one.
  if (options.createVenues === true && venueName !== '' && !isEmptyWord(venueName))
    venueIn(venueName, { importContext, options });
  const [{ slug: venue } = {}] = importContext.venues.find(venueName);
  const name = textOf(150)(text);
  const hall = findHall(importContext, name, venue);
  if (hall) return hall.label;
  if (options.createHalls === true) return newHall(importContext, name, { venue }).label;
  throw new CellFault(message`is not a hall of the event: "${name}"`, 'NOT_FOUND', { option: 'createHalls' });
}

/** Sessions of the programme, with the exhibitors that take part. */
export const SESSION_KIND: ExchangeKind = {
  name: 'sessions',
  table: 'session',
  writer: ({ sessions }) => sessions,
  columns: COLUMNS,
  keys: [
    { column: 'externalId', of: keyOf('externalId') },
    { column: 'slug', of: keyOf('slug') },
    nameKey('title', ['externalId', 'slug'], {
      of: (title, { startsAt }) => JSON.stringify([startsAt, title]),
    }),
  ],
  identity: {
    columns: ['externalId', 'slug', 'title', 'startsAt'],
    row: `jsonb_build_object('external_id', session.external_id, 'slug', session.slug, 'title', session.title, 'starts_at', session.starts_at)`,
  },
  namesExhibitors: true,
  decidedColumns: new Set(['published']),
  links: { column: 'exhibitors', target: 'exhibitorId' },
  select: `select session.id, session.version, to_jsonb(session) || jsonb_build_object(
      'venue', (select venue.slug from venue where venue.id = session.venue_id),
      'exhibitors', array(
        select exhibitor.slug from session_exhibitor link join exhibitor on exhibitor.id = link.exhibitor_id
        where link.session_id = session.id and ($3 or exhibitor.published) order by exhibitor.slug collate "C")) as row
    from session`,
  order: `session.starts_at, session.ends_at, ${nameOrder('session.title')}`,
  publicWhere: 'session.published',
  defaults: () => ({ published: true, state: 'SCHEDULED' }),
  check: ({ startsAt, endsAt }) => {
    if (startsAt == null) return ['startsAt', message`must not be empty`];
    if (endsAt == null) return ['endsAt', message`must not be empty: a session needs an end or a duration`];
    return String(startsAt) < String(endsAt) ? undefined : ['endsAt', message`must be after the start`];
  },
  slugFrom: 'title',
};
