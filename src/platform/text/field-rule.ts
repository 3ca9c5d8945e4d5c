import type { TextLines } from './clean-text.js';

/** The bounds of one field of an object. The API and schema descriptions use them, so that each exists once. */
export interface FieldBounds {
  /** The most characters of a text, or of one text of a list. */
  readonly maximum?: number;
  /** `many` for a text that may have line breaks. */
  readonly lines?: TextLines;
  /** The most items of a list. */
  readonly items?: number;
  /** A text in each of the event's languages. */
  readonly localized?: true;
  /** A text in at least one language, or a value, must be there. */
  readonly required?: true;
}

/** The rules of one field of an object that imports and exports use, too. */
export interface FieldRule<Field extends string = string> extends FieldBounds {
  /** The column of the object's entity; absent for a relation. */
  readonly column?: Field;
  /** Visitors never receive it. */
  readonly staffOnly?: true;
  /** The header of its column in Chinese templates. */
  readonly chinese: string;
  /** Its cell in templates; empty by default. */
  readonly sample?: string;
}

/** The rules of an object's fields by their names in the API. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** The names of the fields that have a text in each language. */
export type LocalizedField<Rules> = {
  [Field in keyof Rules]: Rules[Field] extends { readonly localized: true } ? Field : never;
}[keyof Rules];

/** The fields that have a text in each language. */
export function localizedFields<Rules extends FieldRules>(rules: Rules): LocalizedField<Rules>[] {
  const fields = Object.keys(rules).filter((field) => rules[field]?.localized);
  return fields as LocalizedField<Rules>[];
}
