/** The maximum number of characters of the pinyin of a name. */
export const READING_LENGTH = 200;
/** The maximum number of keywords of an object. */
export const KEYWORDS = 50;
/** The maximum number of characters of a keyword or a synonym. */
export const KEYWORD_LENGTH = 100;
