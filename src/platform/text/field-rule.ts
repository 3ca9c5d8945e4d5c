import type { TextLines } from './clean-text.js';

/** The unit of a number. */
export type NumberUnit = 'm' | 'm²' | '°';

/** The bounds of a number. `from` and `to` belong to them, `above` and `below` do not. */
export type NumberBounds = { readonly whole?: true; readonly unit?: NumberUnit } & (
  | { readonly from: number; readonly to: number }
  | { readonly from: number; readonly below: number }
  | { readonly above: number; readonly to: number }
);

/** Whether a number is within the bounds, and whole if it must be. */
export function isWithin(value: number, bounds: NumberBounds): boolean {
  const isHighEnough = 'from' in bounds ? value >= bounds.from : value > bounds.above;
  const isLowEnough = 'to' in bounds ? value <= bounds.to : value < bounds.below;
  return isHighEnough && isLowEnough && (bounds.whole !== true || Number.isInteger(value));
}

/** The bounds of one field of an object. The API and the descriptions of the schema read them from here. */
export interface FieldBounds {
  /** The maximum number of characters of a text, or of one text of a list. */
  readonly maximum?: number;
  /** `many`: the text may have line breaks. */
  readonly lines?: TextLines;
  /** The maximum number of items of a list. */
  readonly items?: number;
  /** The bounds of a number; absent for other values. */
  readonly number?: NumberBounds;
  /** A text in each of the event's languages. */
  readonly localized?: true;
  /** A value, or a text in at least one language, must exist. */
  readonly required?: true;
}

/** The name of a field in both languages of the front ends. */
export interface FieldNames {
  readonly zh: string;
  readonly en: string;
}

/** The rules of one field of an object, also for imports and exports. */
export interface FieldRule<Field extends string = string> extends FieldBounds {
  /** The column of the object's entity. Absent for a relation. */
  readonly column?: Field;
  /** Visitors never receive the field. */
  readonly staffOnly?: true;
  /** Visitors receive the field only if a setting of the event allows. */
  readonly bySetting?: true;
  /** Its name in forms, in the audit and, in Chinese, as the header of templates. */
  readonly names: FieldNames;
  /** The sample text in its cell of templates. Default: empty. */
  readonly sample?: string;
}

/** The rules of an object's fields by their names in the API. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** The names of the fields with a text in each language. */
export type LocalizedField<Rules> = {
  [Field in keyof Rules]: Rules[Field] extends { readonly localized: true } ? Field : never;
}[keyof Rules];

/** The names of the fields with a text in each language. */
export function localizedFields<Rules extends FieldRules>(rules: Rules): LocalizedField<Rules>[] {
  const fields = Object.keys(rules).filter((field) => rules[field]?.localized);
  return fields as LocalizedField<Rules>[];
}
