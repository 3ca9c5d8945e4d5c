import { HALL_LABEL } from '../event/load-facts.js';
import { numberOf, textOf, truthOf, truthText } from './cells.js';
import { CellFault, type CellContext, type Column } from './column.js';
import { type ExchangeKind, keyOf } from './exchange-kind.js';
import { hallIn, idIn, slugIn } from './reference-cells.js';

const COLUMNS: readonly Column[] = [
  {
    key: 'hall',
    chinese: '展馆',
    aliases: ['pavilion', 'hall code', '馆号', '展厅'],
    field: 'hall_id',
    required: true,
    sample: 'H1',
    read: hallCell,
    load: ({ hall }) => hall as string,
    store: (value, { places }) => places.halls.get(String(value))?.id ?? null,
  },
  {
    key: 'code',
    chinese: '展位',
    aliases: ['booth', 'stand', 'number', 'booth number', '展位号', '摊位'],
    field: 'code',
    required: true,
    sample: 'A01',
    read: codeCell,
  },
  {
    key: 'zone',
    chinese: '展区',
    aliases: ['area name', '区域'],
    field: 'zone_id',
    sample: '',
    read: (text, { facts }) => slugIn(facts.zones, text.trim(), 'zone'),
    load: ({ zone }) => zone as string | null,
    store: (value, { zones }) => idIn(zones, value),
  },
  {
    key: 'area',
    chinese: '面积',
    aliases: ['size', 'square metres', 'sqm', '平方米'],
    field: 'area',
    sample: '9',
    read: numberOf(0.01, 100_000),
  },
  {
    key: 'blocked',
    chinese: '停用',
    aliases: ['locked', '锁定'],
    field: 'blocked',
    sample: 'no',
    read: truthOf,
    write: truthText,
    empty: false,
  },
];

function hallCell(text: string, { facts, options }: CellContext): string {
  const label = hallIn(facts, textOf(50)(text));
  if (facts.places.hasHall(label)) return label;
  if (!options.createBooths) {
    throw new CellFault(
      `names a hall that does not exist: "${label}" (--create-booths makes it)`,
      'NOT_FOUND',
    );
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(label))
    throw new CellFault(`"${label}" is not the code of a hall`);
  return facts.places.createHall(label).label;
}

function codeCell(text: string): string {
  const code = text.trim();
  if (/^[A-Za-z0-9][A-Za-z0-9./-]{0,19}$/.test(code)) return code;
  throw new CellFault('must have letters, digits, dots, hyphens and slashes, at most 20');
}

/** Booths of the event's halls. */
export const BOOTH_KIND: ExchangeKind = {
  name: 'booths',
  object: 'BOOTH',
  table: 'booth',
  columns: COLUMNS,
  keys: [{ column: 'code', of: keyOf('hall', 'code') }],
  identity: {
    columns: ['hall', 'code'],
    row: `jsonb_build_object('code', booth.code, 'hall', (
      select ${HALL_LABEL} from hall join venue on venue.id = hall.venue_id where hall.id = booth.hall_id))`,
  },
  namesExhibitors: false,
  fixed: {},
  links: [],
  select: `select booth.id, booth.version, to_jsonb(booth) || jsonb_build_object(
      'hall', (select ${HALL_LABEL} from hall join venue on venue.id = hall.venue_id where hall.id = booth.hall_id),
      'zone', (select zone.slug from zone where zone.id = booth.zone_id)) as row
    from booth`,
  publicWhere: 'true',
  defaults: () => ({ blocked: false }),
};
