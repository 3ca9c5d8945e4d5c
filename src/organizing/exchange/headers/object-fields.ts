import { BOOTH_FIELDS } from '../../../fair/booth/booth.fields.js';
import { EXHIBITOR_FIELDS } from '../../../fair/exhibitor/exhibitor.fields.js';
import { PRODUCT_FIELDS } from '../../../fair/product/product.fields.js';
import { SESSION_FIELDS } from '../../../fair/programme/session.fields.js';
import { HALL_FIELDS, VENUE_FIELDS } from '../../../fair/venue/venue.fields.js';
import OTHERS from './other-fields.json' with { type: 'json' };
import type { FieldBounds, FieldNames, FieldRules } from '../../../platform/text/field-rule.js';
import { KINDS } from '../kinds/kinds.js';
import type { Column } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';

/** A field of an object as `contract/fields.json` contains it. */
interface ObjectField extends Pick<FieldBounds, 'maximum' | 'items' | 'number' | 'localized' | 'required'> {
  readonly names: FieldNames;
  /**
   * `staff`: visitors never receive it. `setting`: they receive it if a setting of the event allows. Absent for fields that
   * lists do not have.
   */
  readonly audience?: 'visitors' | 'setting' | 'staff';
}

/** The field tables by the table of the object. */
const RULES: Partial<Record<ExchangeKind['table'], FieldRules>> = {
  booth: BOOTH_FIELDS,
  exhibitor: EXHIBITOR_FIELDS,
  product: PRODUCT_FIELDS,
  session: SESSION_FIELDS,
  venue: VENUE_FIELDS,
  hall: HALL_FIELDS,
};

/**
 * The fields that lists of objects have, by the table of the object and the name of the field, and names of the other fields
 * that people change. `other` contains those that are named alike in all objects.
 */
export function objectFields(): Record<string, Record<string, ObjectField>> {
  const lists = Object.values(KINDS).map((kind) => [
    kind.table,
    Object.fromEntries(kind.columns.map((column) => [column.key, fieldOf(kind, column)])),
  ]);
  const otherFields = Object.entries(OTHERS).map(([object, fields]) => [
    object,
    Object.fromEntries(Object.entries(fields).map(([field, names]) => [field, { names }])),
  ]);
  return Object.fromEntries([...lists, ...otherFields]) as Record<string, Record<string, ObjectField>>;
}

function fieldOf({ table }: ExchangeKind, column: Column): ObjectField {
  const { key, names } = column;
  // An export leaves out columns that only some events show, so the rule decides about the field.
  const rule = RULES[table]?.[key];
  const {
    staffOnly = false,
    bySetting = false,
    maximum,
    items,
    number,
  } = rule ?? { staffOnly: column.staffOnly };
  const bounds = Object.fromEntries(
    Object.entries({ maximum, items, number }).filter(([, bound]) => bound !== undefined),
  );
  return {
    names,
    audience: staffOnly ? 'staff' : bySetting ? 'setting' : 'visitors',
    ...bounds,
    ...(column.localized === true && { localized: true }),
    ...(column.required === true && { required: true }),
  };
}
