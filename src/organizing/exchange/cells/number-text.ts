import type { NumberUnit } from '../../../platform/text/field-rule.js';

/** The spellings of each unit; others, such as square feet, are faults. Lists write areas in `m`, too. */
const UNITS: Readonly<Record<NumberUnit, RegExp>> = {
  m: /\s*(?:m|米|公尺|met(?:er|re)s?)$/i,
  'm²': /\s*(?:m2|sq\.?\s?m(?:eters?|etres?)?\.?|qm|平方米|平米|平方公尺|m|米)$/i,
  '°': /\s*(?:°|度)$/,
};
/** Groups of three digits, as spreadsheets write thousands. */
const GROUPED = /^[+-]?\d{1,3}(?:([,'’ ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const RANGE = /^[\d.,]+\s*(?:[-–—~～]|to|bis|至|到)\s*[\d.,]+$/i;

/**
 * The numbers that a text such as `12.5`, `12,5` or `36㎡` can be, with this unit. `1,200` can be 1200 and 1.2, because the
 * comma is a separator of thousands or of decimals. Empty for other texts.
 */
export function numbersIn(text: string, unit?: NumberUnit): number[] {
  const number = withoutUnit(text, unit);
  const grouped = GROUPED.test(number) ? Number(number.replace(/[,'’ ]/g, '')) : undefined;
  const plain = /^[+-]?\d+,\d+$/.test(number) ? number.replace(',', '.') : number;
  const isPlain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain);
  return [...(grouped === undefined ? [] : [grouped]), ...(isPlain ? [Number(plain)] : [])];
}

/** Whether a text is a range of numbers, such as `36-40`. */
export function isRange(text: string, unit?: NumberUnit): boolean {
  return RANGE.test(withoutUnit(text, unit));
}

function withoutUnit(text: string, unit: NumberUnit | undefined): string {
  // A longer text is no number.
  const number = text.slice(0, 100).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return unit === undefined ? number : number.replace(UNITS[unit], '');
}
