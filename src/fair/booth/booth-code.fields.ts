/** The maximum number of characters of a booth's printed code. */
export const BOOTH_CODE_LENGTH = 40;
/** Characters that every text forbids, the separators in lists of booths, and the colon of the label `hall:code`. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point};；,，、|:：]/u;
/** Spaces and separators, which are removed from keys. Migrations contain the same characters. */
const SEPARATORS = /[\s!-/:-@[-`{-~\u00B7\u2010-\u2015\u3001\u3002\u3008-\u3011\u30FB]+/g;

/**
 * The key of a booth's code in its hall: without regard to case, full width, spaces and separators. A
 * separator between two digits counts, so that `1-12` and `11-2` are two booths.
 */
export function boothCodeKey(code: string): string {
  const normalizedCode = code.normalize('NFKC').toLowerCase().replaceAll('_', '-');
  return normalizedCode
    .replace(SEPARATORS, (separator, index: number) => {
      const characterBefore = normalizedCode[index - 1] ?? '';
      const characterAfter = normalizedCode[index + separator.length] ?? '';
      return /\d/.test(characterBefore) && /\d/.test(characterAfter) ? '_' : '';
    })
    .trim();
}

/** Whether a text can be the printed code of a booth. */
export function isBoothCode(text: string): boolean {
  const isShortAndTrimmed = text.length > 0 && text.length <= BOOTH_CODE_LENGTH && text === text.trim();
  return isShortAndTrimmed && !FORBIDDEN.test(text) && /[\p{L}\p{N}]/u.test(text);
}
