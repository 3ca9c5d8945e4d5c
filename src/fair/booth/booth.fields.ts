import type { FieldRules } from '../../platform/text/field-rule.js';

/** The editable fields of a booth that have a rule here. */
export const BOOTH_FIELDS = {
  area: {
    column: 'area',
    number: { above: 0, to: 100_000, unit: 'm²' },
    names: { zh: '面积', en: 'Area' },
    sample: '9',
  },
} as const satisfies FieldRules;
