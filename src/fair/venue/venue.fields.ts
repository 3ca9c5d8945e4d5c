import type { FieldBounds, FieldRules, NumberBounds } from '../../platform/text/field-rule.js';
import { ADDRESS_FIELD, DESCRIPTION_FIELD, NAME_FIELD, ORDER } from '../event/event.fields.js';

/** The code of a hall, or of a stage of a hall. */
export const PLACE_CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;

/** The key of a place's code in its venue or hall: without case. A trigger of `hall` has the same rule. */
export function placeCodeKey(code: string): string {
  return code.toLowerCase();
}

/** The editable fields of a venue. */
export const VENUE_FIELDS = {
  name: { ...NAME_FIELD, column: 'name', names: { zh: '名称', en: 'Name' }, sample: '会展中心' },
  shortName: { column: 'shortName', maximum: 40, localized: true, names: { zh: '简称', en: 'Short name' } },
  role: { column: 'role', names: { zh: '类型', en: 'Role' }, sample: 'MAIN' },
  description: { ...DESCRIPTION_FIELD, sample: '' },
  address: ADDRESS_FIELD,
  city: { column: 'city', maximum: 200, localized: true, names: { zh: '城市', en: 'City' }, sample: '上海' },
  latitude: {
    column: 'latitude',
    number: { from: -90, to: 90, unit: '°' },
    names: { zh: '纬度', en: 'Latitude' },
  },
  longitude: {
    column: 'longitude',
    number: { from: -180, to: 180, unit: '°' },
    names: { zh: '经度', en: 'Longitude' },
  },
  position: { column: 'position', number: ORDER, names: { zh: '顺序', en: 'Order' } },
} as const satisfies FieldRules;

/** The opening hours of a venue. */
export const VENUE_HOURS = { items: 60 } as const satisfies FieldBounds;

/** The note of opening hours. */
export const HOURS_NOTE = { maximum: 200, localized: true } as const satisfies FieldBounds;

/** The stages or rooms of a hall. */
export const HALL_STAGES = { items: 50 } as const satisfies FieldBounds;

/** The parts of a hall's floor. */
export const FLOOR_FEATURES = { items: 500 } as const satisfies FieldBounds;

/** The name of a part of the floor. */
export const FEATURE_NAME = { maximum: NAME_FIELD.maximum, localized: true } as const satisfies FieldBounds;

/** The maximum size of a hall, and distance of a background picture, in metres. Messages contain the number. */
export const HALL_SIZE = 10_000;

const HALL_LENGTH = { above: 0, to: HALL_SIZE, unit: 'm' } as const satisfies NumberBounds;

/** The editable fields of a hall. */
export const HALL_FIELDS = {
  code: { column: 'code', maximum: 20, required: true, names: { zh: '编号', en: 'Code' }, sample: 'H1' },
  name: { ...NAME_FIELD, column: 'name', names: { zh: '名称', en: 'Name' }, sample: '1号馆' },
  width: { column: 'width', number: HALL_LENGTH, names: { zh: '宽度', en: 'Width' } },
  depth: { column: 'depth', number: HALL_LENGTH, names: { zh: '深度', en: 'Depth' } },
  north: {
    column: 'north',
    number: { from: 0, below: 360, unit: '°' },
    names: { zh: '正北角度', en: 'North' },
  },
} as const satisfies FieldRules;
