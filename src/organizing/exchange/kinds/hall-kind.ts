import type { HallEntity, NewHall } from '../../../fair/venue/hall.entity.js';
import type { RowPatch } from '../../../platform/database/rows/change-rows.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { message } from '../../../platform/text/message.js';
import { HALL_FIELDS as FIELDS, PLACE_CODE, placeCodeKey } from '../../../fair/venue/venue.fields.js';
import { fieldColumn } from '../cells/field-column.js';
import { textOf } from '../cells/cells.js';
import { CellFault, type CellContext, type Column } from '../model/column.js';
import { type ExchangeKind, VENUE_ORDER } from '../model/exchange-kind.js';
import { codeOfHall } from '../cells/booths/hall-cells.js';
import { VENUE_REFERENCE } from '../cells/reference-cells.js';

const COLUMNS: readonly Column<keyof Patch<HallEntity>>[] = [
  {
    key: 'venue',
    names: { zh: '场馆', en: 'Venue' },
    field: 'venueId',
    required: true,
    ...VENUE_REFERENCE,
    derive: ({ importContext: { venues } }) => {
      const [mainVenue] = venues.bySlug.keys();
      if (mainVenue !== undefined) return mainVenue;
      throw new CellFault(message`is missing: the event has no venue yet; create or import its venues first`);
    },
  },
  fieldColumn('code', FIELDS.code, { read: codeCell, derive: codeByName }),
  fieldColumn('name', FIELDS.name),
  fieldColumn('width', FIELDS.width),
  fieldColumn('depth', FIELDS.depth),
  fieldColumn('north', FIELDS.north, { empty: 0 }),
];

function codeCell(text: string): string {
  const code = text.trim();
  if (PLACE_CODE.test(code)) return code;
  throw new CellFault(message`must have letters, digits, "." and "-" only, at most 20`);
}

/** The code of a hall without one, made from its name. */
function codeByName({ cellText, importContext: { event, places } }: CellContext): string | undefined {
  const name = event.locales.map((locale) => cellText(`name.${locale}`)).find((text) => text.trim() !== '');
  if (name === undefined) return undefined;
  // A list that is imported again keeps the codes of its halls.
  const [hall, second] = places.hallsNamed(name.trim());
  return hall && !second ? hall.code : codeOfHall(textOf(FIELDS.name.maximum)(name));
}

/** Halls of the event's venues. */
export const HALL_KIND: ExchangeKind = {
  name: 'halls',
  table: 'hall',
  writer: ({ venues }) => ({
    add: (rows: readonly NewHall[]) => venues.addHalls(rows),
    changeAll: (patches: readonly RowPatch<HallEntity>[]) => venues.changeHalls(patches),
    removeAll: (ids) => venues.removeHalls(ids),
  }),
  columns: COLUMNS,
  keys: [
    {
      column: 'code',
      of: ({ venue, code }) =>
        venue == null || code == null ? [] : [JSON.stringify([venue, placeCodeKey(String(code))])],
    },
  ],
  identity: {
    columns: ['venue', 'code'],
    row: `jsonb_build_object('code', hall.code, 'venue',
      (select venue.slug from venue where venue.id = hall.venue_id))`,
  },
  select: `select hall.id, hall.version, to_jsonb(hall) || jsonb_build_object(
      'venue', (select venue.slug from venue where venue.id = hall.venue_id)) as row
    from hall`,
  order: `(select ${VENUE_ORDER} from venue where venue.id = hall.venue_id), (select venue.slug from venue where venue.id = hall.venue_id) collate "C", natural_key(hall.code) collate "C"`,
  defaults: ({ code }, { event }) => ({
    north: 0,
    ...(code == null ? {} : { [`name.${event.locales[0] ?? 'en'}`]: String(code) }),
  }),
};
