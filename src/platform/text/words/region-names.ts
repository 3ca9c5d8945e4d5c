import type { FieldNames } from '../field-rule.js';
import NAMES from './region-names.json' with { type: 'json' };

/** The names of the countries and regions of ISO 3166-1 by code, in alphabetical order of codes. */
export const REGION_NAMES: Readonly<Record<string, FieldNames>> = NAMES;
