import type { FieldRule } from '../../../platform/text/field-rule.js';
import { SESSION_FIELDS as FIELDS } from '../../../fair/programme/session.fields.js';
import { localeCell, partsOf, slugCell, textOf, truthOf, truthText, wordOf } from './cells.js';
import { CellFault, type CellContext, type CellValue, type Column } from '../model/column.js';
import type { ImportContext } from '../model/import-context.js';
import { type ExchangeKind, keyOf, textsOf } from '../model/exchange-kind.js';
import { fieldColumn } from './field-column.js';
import { peopleColumn } from './people-cell.js';
import { idIn, knownHall, slugIn } from './reference-cells.js';
import { instantOf, zonedTime } from '../time/zoned-time.js';

const STATES = {
  SCHEDULED: ['正常', '如期举行'],
  MOVED: ['rescheduled', '变更', '调整'],
  CANCELLED: ['canceled', '取消', '已取消'],
};

const COLUMNS: readonly Column[] = [
  { key: 'slug', chinese: '网址名', aliases: ['id'], field: 'slug', sample: '', read: slugCell },
  fieldColumn('title', FIELDS.title),
  fieldColumn('description', FIELDS.description),
  timeColumn('startsAt', FIELDS.startsAt),
  timeColumn('endsAt', FIELDS.endsAt),
  fieldColumn('venue', FIELDS.venue, {
    read: (text, { importContext }) => slugIn(importContext.venues, text.trim(), 'venue'),
    load: ({ venue }) => venue as string | null,
    store: (value, { venues }) => idIn(venues, value),
  }),
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
  }),
  fieldColumn('track', FIELDS.track),
  fieldColumn('language', FIELDS.language, { read: localeCell }),
  fieldColumn('state', FIELDS.state, { read: wordOf(STATES) }),
  fieldColumn('published', FIELDS.published, { read: truthOf, write: truthText }),
];

function timeColumn(key: string, rule: FieldRule & { column: string }): Column {
  return fieldColumn(key, rule, {
    dates: true,
    read: (text, { importContext }) => {
      const instant = instantOf(text.trim(), importContext.event.timeZone);
      if (instant !== undefined) return instant;
      throw new CellFault(`must be like "2027-03-01 09:00" (in ${importContext.event.timeZone})`);
    },
    load: (row) => new Date(String(row[rule.column])).toISOString(),
    write: (value: CellValue, { event }: ImportContext) => zonedTime(String(value), event.timeZone),
  });
}

function hallCell(text: string, { importContext, other }: CellContext): string {
  const [venue] = importContext.venues.find(other('venue').trim());
  const name = textOf(150)(text);
  const hall = knownHall(importContext, name, venue?.slug);
  if (hall) return hall.label;
  throw new CellFault(`is not a hall of the event: "${name}"`, 'NOT_FOUND');
}

/** Sessions of the programme, with the exhibitors that take part. */
export const SESSION_KIND: ExchangeKind = {
  name: 'sessions',
  object: 'SESSION',
  table: 'session',
  columns: COLUMNS,
  keys: [
    { column: 'slug', of: keyOf('slug') },
    {
      column: 'title',
      of: (values) => textsOf(values, 'title').map((title) => JSON.stringify([values.startsAt, title])),
      unless: ['slug'],
      texts: { column: 'title', ids: ['slug'] },
    },
  ],
  identity: {
    columns: ['slug', 'title', 'startsAt'],
    row: `jsonb_build_object('slug', session.slug, 'title', session.title, 'starts_at', session.starts_at)`,
  },
  namesExhibitors: true,
  fixed: {},
  links: [
    {
      column: 'exhibitors',
      table: 'session_exhibitor',
      owner: 'session_id',
      target: 'exhibitor_id',
      idOf: (slug, { exhibitors }) => idIn(exhibitors, slug),
    },
  ],
  select: `select session.id, session.version, to_jsonb(session) || jsonb_build_object(
      'venue', (select venue.slug from venue where venue.id = session.venue_id),
      'exhibitors', array(
        select exhibitor.slug from session_exhibitor link join exhibitor on exhibitor.id = link.exhibitor_id
        where link.session_id = session.id and ($3 or exhibitor.published) order by exhibitor.slug collate "C")) as row
    from session`,
  order: `session.starts_at, session.ends_at, natural_key(coalesce(session.title ->> event.locales[1], (select min(text) from jsonb_each_text(session.title) as each(tag, text)))) collate name_pinyin`,
  publicWhere: 'session.published',
  defaults: () => ({ published: true, state: 'SCHEDULED' }),
  check: ({ startsAt, endsAt }) =>
    String(startsAt) < String(endsAt) ? undefined : ['endsAt', 'must be after the start'],
  slugFrom: 'title',
};
