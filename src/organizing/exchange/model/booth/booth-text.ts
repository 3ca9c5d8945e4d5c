/** The separators of the parts of a cell. */
export const CELL_SEPARATOR = /[;；,，、|\n]/;

/** A phase of the fair: `Phase 1`, `第1期`, `一期`. */
const PHASE = String.raw`(?:第?[一二三四1-4１-４]期|phase\s*[1-4])`;
const PHASE_BEFORE = new RegExp(String.raw`^(?:${PHASE}|[(（[]${PHASE}[)）\]])\s*[-:/·]?\s*(?=\S)`, 'i');
const PHASE_BEHIND = new RegExp(String.raw`(?<=\S)\s*[(（[]${PHASE}[)）\]]$`, 'i');

/** Words before a code: `Stand`, `Booth No.`, `展位号：`. */
const WORDS_BEFORE =
  /^(?:(?:(?:stand|booth)(?:\s*(?:n[or]\.?|number|#))?|n[or]\.|#)[\s:：]+|(?:stand|booth)?\s*#|(?:展位|摊位|攤位)(?:号|號)?[\s:：]*)(?=\S)/i;

/** Words between two booths of a range and of a list. */
const RANGE_WORD = /(?<=\d[A-Z]?)(?:\s*[至到]\s*|\s+(?:to|bis)\s+)(?=[A-Z]{0,3}-?\d)/gi;
const LIST_WORD =
  /(?<=\d[A-Z]?|[)）])(?:\s*[和及与與]\s*|\s+(?:and|und)\s+)(?=(?:Halle?\s+)?[A-Z]{0,3}-?\d)/gi;

/** The parts of a cell, in the usual characters. */
export function cellParts(cell: string): string[] {
  return splitParts(usualText(cell), CELL_SEPARATOR);
}

/** Splits at separators that are not within brackets. */
export function splitParts(text: string, separator: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (/[(（[]/.test(character)) depth += 1;
    if (/[)）\]]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Letters, digits, dashes and spaces in half width; brackets stay as they are printed. `K12 至 K15` is `K12-K15`, and
 * `K12 and K14` is `K12、K14`.
 */
export function usualText(text: string): string {
  return text
    .replace(/[Ａ-Ｚａ-ｚ０-９－／．：＆＋＃～\u3000]/g, (character) => character.normalize('NFKC'))
    .replace(/[‐‑‒―−﹣]/g, '-')
    .replaceAll('〜', '~')
    .replace(RANGE_WORD, '-')
    .replace(LIST_WORD, '、');
}

/** The text without a phase of the fair: `Phase 1 12.1A05`, `一期 12.1A05`, `12.1A05（第1期）`. */
export function phaseless(text: string): string {
  return text.replace(PHASE_BEFORE, '').replace(PHASE_BEHIND, '');
}

/** The text without words before its code. */
export function withoutWords(text: string): string {
  return phaseless(text).replace(WORDS_BEFORE, '');
}
