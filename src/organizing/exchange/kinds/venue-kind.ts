import type { VenueEntity, NewVenue } from '../../../fair/venue/venue.entity.js';
import type { RowPatch } from '../../../platform/database/rows/change-rows.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { VenueRole } from '../../../fair/venue/venue.type.js';
import { VENUE_FIELDS as FIELDS } from '../../../fair/venue/venue.fields.js';
import { fieldColumn, SLUG_COLUMN } from '../cells/field-column.js';
import { wordOf } from '../cells/cells.js';
import type { Column } from '../model/column.js';
import { type ExchangeKind, keyOf, nameKey, textsOf, VENUE_ORDER } from '../model/exchange-kind.js';

const roleCell = wordOf(VenueRole, {
  MAIN: ['主场馆'],
  BRANCH: ['分场馆'],
  SIDE: ['外场', '周边'],
  ONLINE: ['在线'],
  OVERSEAS: ['海外', '境外'],
});

const COLUMNS: readonly Column<keyof Patch<VenueEntity>>[] = [
  SLUG_COLUMN,
  fieldColumn('name', FIELDS.name),
  fieldColumn('shortName', FIELDS.shortName),
  fieldColumn('role', FIELDS.role, { read: roleCell }),
  fieldColumn('description', FIELDS.description),
  fieldColumn('address', FIELDS.address),
  fieldColumn('city', FIELDS.city),
  fieldColumn('latitude', FIELDS.latitude),
  fieldColumn('longitude', FIELDS.longitude),
  fieldColumn('position', FIELDS.position, { empty: 0 }),
];

/** Venues of the event. By default the first one is the main venue. */
export const VENUE_KIND: ExchangeKind = {
  name: 'venues',
  table: 'venue',
  writer: ({ venues }) => ({
    add: (rows: readonly NewVenue[]) => venues.addVenues(rows),
    changeAll: (patches: readonly RowPatch<VenueEntity>[]) => venues.changeVenues(patches),
    removeAll: (ids) => venues.removeVenues(ids),
  }),
  columns: COLUMNS,
  keys: [{ column: 'slug', of: keyOf('slug') }, nameKey('name', ['slug'])],
  identity: { columns: ['slug', 'name'], row: `jsonb_build_object('slug', venue.slug, 'name', venue.name)` },
  select: 'select venue.id, venue.version, to_jsonb(venue) as row from venue',
  order: `${VENUE_ORDER}, venue.position, venue.slug collate "C"`,
  defaults: (values, { venues }) => {
    const isFirst = venues.bySlug.size === 0;
    // The event then has a venue, so that the next new one is a branch.
    if (isFirst && textsOf(values, 'name').length > 0) venues.add({ id: undefined, slug: '', names: [] });
    return { role: isFirst ? 'MAIN' : 'BRANCH', position: 0 };
  },
  slugFrom: 'name',
};
