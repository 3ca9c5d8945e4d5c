import type { VenueEntity, NewVenue } from '../../../fair/venue/venue.entity.js';
import type { RowPatch } from '../../../platform/database/rows/change-rows.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { localTexts, ownColumn, SLUG_COLUMN } from '../cells/field-column.js';
import { numberOf, wordOf } from '../cells/cells.js';
import type { Column } from '../model/column.js';
import { type ExchangeKind, keyOf, nameKey, textsOf, VENUE_ORDER } from '../model/exchange-kind.js';

const ROLES = {
  MAIN: ['主会场', '主场馆', 'main venue'],
  BRANCH: ['分会场', '分场馆'],
  SIDE: ['外场', '周边'],
  ONLINE: ['线上', '在线'],
  OVERSEAS: ['海外', '境外'],
};

const COLUMNS: readonly Column<keyof Patch<VenueEntity>>[] = [
  SLUG_COLUMN,
  localTexts('name', '名称', { maximum: 200, sample: '会展中心', required: true }),
  localTexts('shortName', '简称', { maximum: 40, sample: '' }),
  ownColumn('role', '类型', wordOf(ROLES), { sample: 'MAIN' }),
  localTexts('address', '地址', { maximum: 500, sample: '' }),
  localTexts('city', '城市', { maximum: 100, sample: '上海' }),
  ownColumn('latitude', '纬度', numberOf(-90, 90)),
  ownColumn('longitude', '经度', numberOf(-180, 180)),
  ownColumn('position', '排序', numberOf(0, 1_000_000, true), { empty: 0 }),
];

/** Venues of the event. The first one is the main venue. */
export const VENUE_KIND: ExchangeKind = {
  name: 'venues',
  object: 'VENUE',
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
    // The next new venue is not the first one.
    if (isFirst && textsOf(values, 'name').length > 0) venues.add({ id: undefined, slug: '', names: [] });
    return { role: isFirst ? 'MAIN' : 'BRANCH', position: 0 };
  },
  slugFrom: 'name',
};
