/** The most characters of a booth's printed code. */
export const BOOTH_CODE_LENGTH = 40;
/** Characters that no text may have, separators of lists of booths, and that of the label `hall:code`. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point};；,，、|:：]/u;
/** Spaces and separators, which a key does not contain. Migrations contain the same characters. */
const SEPARATORS = /[\s!-/:-@[-`{-~\u00B7\u2010-\u2015\u3001\u3002\u3008-\u3011\u30FB]+/g;

/**
 * The key of a booth's code in its hall: without regard to case, full width, spaces and separators. A
 * separator between two digits counts, so that `1-12` and `11-2` are two booths.
 */
export function boothCodeKey(code: string): string {
  const plain = code.normalize('NFKC').toLowerCase().replaceAll('_', '-');
  return plain
    .replace(SEPARATORS, (separator, index: number) => {
      const before = plain[index - 1] ?? '';
      const after = plain[index + separator.length] ?? '';
      return /\d/.test(before) && /\d/.test(after) ? '_' : '';
    })
    .trim();
}

/** Whether a text can be the printed code of a booth. */
export function isBoothCode(text: string): boolean {
  const fits = text.length > 0 && text.length <= BOOTH_CODE_LENGTH && text === text.trim();
  return fits && !FORBIDDEN.test(text) && /[\p{L}\p{N}]/u.test(text);
}
