import type { TestCatalog } from '../../setup/catalog.js';
import type { ListedExhibitor, ListedSession, OrganizerList } from './organizer-list.js';

/** The text of a localized text in only one language. */
const onlyText = (column: string) => `(select min(value) from jsonb_each_text(${column}))`;

const EXHIBITORS = `select jsonb_build_object(
    'id', external_id, 'name', name, 'country', country, 'contactName', contact_name, 'phone', contact_phone,
    'email', contact_email, 'website', website, 'description', description, 'representatives', representatives,
    'booths', array(
      select coalesce(hall.name ->> 'zh-Hans', ${onlyText('hall.name')}) || '|' || booth.code collate "C" as label
      from booth_allocation join booth on booth.id = booth_id join hall on hall.id = booth.hall_id
      where exhibitor_id = exhibitor.id and released_at is null order by label),
    'categories', array(
      select ${onlyText('category.name')} collate "C" as label
      from exhibitor_category join category on category.id = category_id
      where exhibitor_id = exhibitor.id order by label)
  ) as row from exhibitor where event_id = $1`;

const ZONES = `select ${onlyText('zone.name')} as name, count(*)::int as booths
  from booth join zone on zone.id = zone_id where booth.event_id = $1 group by zone.id`;

const SESSIONS = `select jsonb_build_object(
    'id', external_id, 'title', title, 'start', starts_at, 'end', ends_at, 'language', language,
    'track', ${onlyText('track')}, 'type', ${onlyText('type')}, 'hosts', to_jsonb(hosts),
    'hall', (select ${onlyText('hall.name')} from hall where hall.id = hall_id),
    'speakers', (select coalesce(jsonb_agg(jsonb_build_array(${onlyText("speaker -> 'name'")}, ${onlyText("speaker -> 'role'")})), '[]')
      from jsonb_array_elements(speakers) speaker),
    'exhibitors', array(
      select ${onlyText('exhibitor.name')} from session_exhibitor join exhibitor on exhibitor.id = exhibitor_id
      where session_id = session.id order by 1)
  ) as row from session where event_id = $1`;

export interface OpenedEvent {
  readonly slug: string;
  /** The result of the import, in the form of `expectedOf`. */
  readonly stored: () => Promise<unknown>;
  /** All objects of the event, to compare two points in time. */
  readonly content: () => Promise<unknown>;
}

/** Creates an event with the objects that the list requires. */
export async function openEvent(test: TestCatalog, list: OrganizerList): Promise<OpenedEvent> {
  const { rows, sql } = test;
  const { known = {}, file } = list;
  const slug = `list-${file.replaceAll('.', '-')}`;
  const days = { starts_on: '2027-05-18', ends_on: '2027-05-20', status: 'DRAFT' };
  const event = await rows.event({ slug, ...days, ...list.event });
  const venue = await rows.venue(event, { role: 'MAIN' });
  const texts = (text: string) => ({ [list.event.locales[0]!]: text });
  for (const [code, name] of Object.entries(known.halls ?? {})) await rows.hall(event, venue, { code, name });
  for (const name of known.categories ?? []) await rows.category(event, { name: texts(name) });
  for (const name of known.exhibitors ?? [])
    await rows.exhibitor(event, { name: texts(name), published: false });
  const query = async (text: string) => (await sql.query(text, [event])).rows as { row: unknown }[];
  return {
    slug,
    stored: async () =>
      list.kind === 'sessions'
        ? { sessions: sorted((await query(SESSIONS)).map(({ row }) => withTimes(row))) }
        : {
            exhibitors: sorted((await query(EXHIBITORS)).map(({ row }) => row)),
            zones: sorted(await query(ZONES)),
          },
    content: async () => {
      const tables = ['exhibitor', 'booth', 'booth_allocation', 'hall', 'zone', 'category', 'session'];
      const rows: { row: unknown }[][] = [];
      for (const table of tables) {
        const text = `select to_jsonb(each) - 'updated_at' as row from ${table} each where event_id = $1 order by id`;
        rows.push(await query(text));
      }
      return rows;
    },
  };
}

/** The expected result of `stored` after the import. */
export function expectedOf({ kind, exhibitors = [], sessions = [], zones = {} }: OrganizerList): unknown {
  if (kind === 'sessions') return { sessions: sorted(sessions.map(sessionRow)) };
  return {
    exhibitors: sorted(exhibitors.map(exhibitorRow)),
    zones: sorted(Object.entries(zones).map(([name, booths]) => ({ name, booths }))),
  };
}

function exhibitorRow(given: ListedExhibitor): object {
  const { booths = [], categories = [], ...values } = given;
  const empty = { id: null, country: null, contactName: null, phone: null, email: null, website: null };
  const lists = { booths: [...booths].sort(), categories: [...categories].sort(), representatives: [] };
  return { ...empty, description: null, ...values, ...lists };
}

function sessionRow({
  start,
  end,
  speakers = [],
  hosts = [],
  exhibitors = [],
  ...values
}: ListedSession): object {
  const times = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  const lists = { speakers, hosts: [...hosts].sort(), exhibitors: [...exhibitors].sort() };
  return { track: null, type: null, language: null, ...values, ...times, ...lists };
}

function withTimes(row: unknown): object {
  const { start, end, ...values } = row as { start: string; end: string };
  return { ...values, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

function sorted(rows: readonly unknown[]): unknown[] {
  const key = (row: unknown) => JSON.stringify(Object.entries(row as object).sort());
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
