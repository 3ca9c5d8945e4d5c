/** The units of areas, lengths and angles that the columns have; others, such as square feet, are faults. */
const UNIT =
  /\s*(?:m2|sq\.?\s?m(?:eters?|etres?)?\.?|qm|平方米|平米|平方公尺|m|米|公尺|met(?:er|re)s?|°|度)$/i;
/** Groups of three digits, as spreadsheets write thousands. */
const GROUPED = /^[+-]?\d{1,3}(?:([,'’ ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const RANGE = /^[\d.,]+\s*(?:[-–—~～]|to|bis|至|到)\s*[\d.,]+$/i;

/** The number of a text such as `12.5`, `12,5`, `1,200` or `36㎡`; NaN for others. */
export function numberIn(text: string): number {
  return valueOf(withoutUnit(text));
}

/** Whether a text is a range of numbers, such as `36-40`. */
export function isRange(text: string): boolean {
  return RANGE.test(withoutUnit(text));
}

function withoutUnit(text: string): string {
  // A longer text is no number.
  return text.slice(0, 100).normalize('NFKC').replace(/\s+/g, ' ').trim().replace(UNIT, '');
}

/** The number of a text without a unit. */
function valueOf(text: string): number {
  if (GROUPED.test(text)) return Number(text.replace(/[,'’ ]/g, ''));
  const number = /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(number) ? Number(number) : NaN;
}
