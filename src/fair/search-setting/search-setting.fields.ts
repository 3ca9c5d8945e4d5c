/** The most characters of the pinyin of a name. */
export const READING_LENGTH = 200;
/** The most keywords of an object. */
export const KEYWORDS = 50;
/** The most characters of a keyword or of a synonym. */
export const KEYWORD_LENGTH = 100;
