import { partsOf, slugCell, textOf, truthOf, truthText } from './cells.js';
import { CellFault, type CellContext, type CellValue, type Column } from './column.js';
import type { EventFacts } from '../event/event-facts.js';
import { type ExchangeKind, keyOf, textsOf } from './exchange-kind.js';
import { peopleColumn } from './people-cell.js';
import { idIn, knownHall, slugIn } from './reference-cells.js';
import { instantOf, zonedTime } from '../zoned-time.js';

const COLUMNS: readonly Column[] = [
  { key: 'slug', chinese: '网址名', aliases: ['id'], field: 'slug', sample: '', read: slugCell },
  {
    key: 'title',
    chinese: '标题',
    aliases: ['name', 'session', '名称', '活动名称', '主题'],
    field: 'title',
    localized: true,
    required: true,
    sample: '开幕式',
    read: textOf(200),
  },
  {
    key: 'description',
    chinese: '简介',
    aliases: ['about', 'abstract', '描述', '介绍'],
    field: 'description',
    localized: true,
    sample: '一句话介绍',
    read: textOf(10_000, 'many'),
  },
  timeColumn('startsAt', '开始时间', ['start', 'begin', 'from', 'starts'], 'starts_at', '2027-03-01 09:00'),
  timeColumn('endsAt', '结束时间', ['end', 'to', 'until', 'ends'], 'ends_at', '2027-03-01 10:00'),
  {
    key: 'venue',
    chinese: '场馆',
    aliases: ['location', '会场'],
    field: 'venue_id',
    sample: '',
    read: (text, { facts }) => slugIn(facts.venues, text.trim(), 'venue'),
    load: ({ venue }) => venue as string | null,
    store: (value, { venues }) => idIn(venues, value),
  },
  {
    key: 'hall',
    chinese: '展馆',
    aliases: ['room', '展厅', '会议室'],
    field: 'hall_id',
    sample: '',
    read: hallCell,
    load: ({ hall_id }, { places }) => (hall_id === null ? null : places.hallLabel(hall_id)),
    store: (value, { places }) => (value === null ? null : (places.halls.get(String(value))?.id ?? null)),
  },
  {
    key: 'stage',
    chinese: '舞台',
    aliases: ['分会场'],
    field: 'stage',
    sample: '',
    read: textOf(20),
  },
  peopleColumn('speakers', '演讲嘉宾', ['speaker', '嘉宾', '主讲人']),
  {
    key: 'exhibitors',
    chinese: '参与展商',
    aliases: ['exhibitor', 'companies', '展商'],
    sample: '',
    empty: [],
    read: (text, { facts }) =>
      [...new Set(partsOf(text).map((part) => slugIn(facts.exhibitors, part, 'exhibitor')))].sort(),
  },
  {
    key: 'published',
    chinese: '已发布',
    aliases: ['public', '发布'],
    field: 'published',
    staffOnly: true,
    sample: '',
    read: truthOf,
    write: truthText,
  },
];

function timeColumn(key: string, chinese: string, aliases: string[], field: string, sample: string): Column {
  return {
    key,
    chinese,
    aliases,
    field,
    sample,
    required: true,
    read: (text, { facts }) => {
      const instant = instantOf(text.trim(), facts.event.timeZone);
      if (instant !== undefined) return instant;
      throw new CellFault(`must be like "2027-03-01 09:00" (in ${facts.event.timeZone})`);
    },
    load: (row) => new Date(String(row[field])).toISOString(),
    write: (value: CellValue, { event }: EventFacts) => zonedTime(String(value), event.timeZone),
  };
}

function hallCell(text: string, { facts, other }: CellContext): string {
  const [venue] = facts.venues.find(other('venue').trim());
  const name = textOf(150)(text);
  const hall = knownHall(facts, name, venue?.slug);
  if (hall) return hall.label;
  throw new CellFault(`names no hall of the event: "${name}"`, 'NOT_FOUND');
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
  defaults: () => ({ published: true }),
  check: ({ startsAt, endsAt }) =>
    String(startsAt) < String(endsAt) ? undefined : ['endsAt', 'must be after the start'],
  slugFrom: 'title',
};
