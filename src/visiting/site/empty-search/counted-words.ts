const LONGEST = 60;
/** An address, or a number of a telephone or a document. */
const PERSONAL = /@|\d(?:[\s./-]?\d){5}/u;

/**
 * The words of a search as they are counted: equal for each spelling of case, width and spaces. Empty for a long text
 * and for one that may contain personal data.
 */
export function countedWords(query: string): string {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return words.length > LONGEST || PERSONAL.test(words) ? '' : words;
}
