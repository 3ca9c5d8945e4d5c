import type { BoothEntity } from '../../../fair/booth/booth.entity.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { BOOTH_FIELDS } from '../../../fair/booth/booth.fields.js';
import { boothCodeKey, isBoothCode } from '../../../fair/booth/booth-code.fields.js';
import { textOf, truthOf, truthText } from '../cells/cells.js';
import { CellFault, type CellContext, type Column } from '../model/column.js';
import { type ExchangeKind, nameIn, VENUE_ORDER } from '../model/exchange-kind.js';
import type { ImportContext } from '../model/import-context.js';
import { isPending } from '../model/pending-words.js';
import type { Hall } from '../model/places.js';
import { isEmptyWord } from '../cells/empty-words.js';
import { bareHall, findHall, newHall } from '../cells/booths/hall-cells.js';
import { referenceTo, venueIn } from '../cells/reference-cells.js';
import { message } from '../../../platform/text/message.js';
import { fieldColumn, helpColumn, ownColumn } from '../cells/field-column.js';

const COLUMNS: readonly Column<keyof Patch<BoothEntity>>[] = [
  helpColumn('venue', { zh: '场馆', en: 'Venue' }),
  {
    key: 'hall',
    names: { zh: '展馆', en: 'Hall' },
    field: 'hallId',
    required: true,
    sample: 'H1',
    read: hallCell,
    load: ({ hall_id }, { places }) => places.hallLabel(hall_id),
    store: (value, { places }) => places.halls.get(String(value))?.id ?? null,
  },
  ownColumn('code', { zh: '展位', en: 'Booth number' }, codeCell, { required: true, sample: 'A01' }),
  { key: 'zone', names: { zh: '展区', en: 'Zone' }, field: 'zoneId', ...referenceTo('zones', 'zone') },
  fieldColumn('area', BOOTH_FIELDS.area),
  ownColumn('blocked', { zh: '停用', en: 'Blocked' }, truthOf, {
    sample: 'no',
    write: truthText,
    empty: false,
  }),
  helpColumn(
    'occupants',
    { zh: '在场展商', en: 'Occupants' },
    {
      exported: true,
      load: ({ occupants }) => (occupants as string[]).join('; '),
    },
  ),
];

/** The hall, in the venue of the row if that has one. */
function hallCell(text: string, { importContext, options, cellText }: CellContext): string {
  const name = textOf(150)(text);
  if (isPending(name)) throw pendingFault(name);
  const venue = venueOf(cellText('venue'), { importContext, options });
  const hall = findHall(importContext, name, venue);
  if (hall && isInVenue(hall, venue, importContext)) return hall.label;
  if (options.createBooths) return newHall(importContext, name, { venue }).label;
  throw new CellFault(message`names a hall that does not exist: "${bareHall(name)}"`, 'NOT_FOUND', {
    option: 'createBooths',
  });
}

/** A new hall without a venue will be in the first one. */
function isInVenue(hall: Hall, venue: string | undefined, { venues }: ImportContext): boolean {
  const [mainVenue] = venues.bySlug.keys();
  return venue === undefined || (hall.venue ?? mainVenue) === venue;
}

function venueOf(text: string, context: Pick<CellContext, 'importContext' | 'options'>): string | undefined {
  const name = text.trim();
  return name === '' || isEmptyWord(name) ? undefined : venueIn(name, context);
}

function pendingFault(text: string): CellFault {
  return new CellFault(message`is not known yet ("${text}"); import this booth when it is`);
}

function codeCell(text: string): string {
  const code = text.trim();
  if (isPending(code)) throw pendingFault(code);
  if (isBoothCode(code)) return code;
  throw new CellFault(message`must have a letter or digit, no ";", ":" or ",", and at most 40 characters`);
}

/** The names of exhibitors with the booth, and for staff also those with a hold. */
const OCCUPANTS = `array(
  select label from (
    select exhibitor.id, ${nameIn('exhibitor.name')}
      || case when allocation.kind = 'HELD' then ' (HELD)' else '' end as label
    from live_booth_allocation allocation join exhibitor on exhibitor.id = allocation.exhibitor_id
    join event on event.id = exhibitor.event_id
    where allocation.booth_id = booth.id
      and ($3::boolean or allocation.kind = 'ASSIGNED' and exhibitor.published)) as occupant
  order by label collate name_pinyin, id)`;

/** Booths of the event's halls. */
export const BOOTH_KIND: ExchangeKind = {
  name: 'booths',
  table: 'booth',
  writer: ({ booths }) => booths,
  columns: COLUMNS,
  keys: [
    {
      column: 'code',
      of: ({ hall, code }) =>
        hall == null || code == null ? [] : [JSON.stringify([hall, boothCodeKey(String(code))])],
    },
  ],
  identity: {
    columns: ['hall', 'code'],
    row: `jsonb_build_object('code', booth.code, 'hall_id', booth.hall_id)`,
  },
  select: `select booth.id, booth.version, to_jsonb(booth) || jsonb_build_object(
      'zone', (select zone.slug from zone where zone.id = booth.zone_id),
      'occupants', ${OCCUPANTS}) as row
    from booth`,
  order: `(select ${VENUE_ORDER} from hall join venue on venue.id = hall.venue_id where hall.id = booth.hall_id), (select natural_key(venue.slug) || ' ' || natural_key(hall.code) from hall join venue on venue.id = hall.venue_id where hall.id = booth.hall_id) collate "C", natural_key(booth.code) collate "C"`,
  defaults: () => ({ blocked: false }),
};
