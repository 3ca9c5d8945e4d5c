const MAXIMUM_LENGTH = 60;
/** A mail address, or the number of a telephone or a document. */
const PERSONAL_DATA = /@|\d(?:[\s./-]?\d){5}/u;

/**
 * The words of a search in the form for counting, without differences of case, width and spaces. Empty for a
 * long text, and for a text that may contain personal data.
 */
export function countedWords(query: string): string {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return words.length > MAXIMUM_LENGTH || PERSONAL_DATA.test(words) ? '' : words;
}
