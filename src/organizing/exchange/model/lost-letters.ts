import { message } from '../../../platform/text/message.js';
import { CellFault } from './column.js';
import WORDS from './question-words.json' with { type: 'json' };

/** The maximum number of characters of a short text that are searched, and of a long one. */
const SHORT = 300;
const LONG = 10_000;

/** A word in which a program wrote "?" or U+FFFD for a letter that its encoding lacks: `Wroc?aw`, `北?科技`, `?ywiec`. */
const WITHIN = /\uFFFD|\p{L}\?+\p{L}|(?<=^|[\s"(])\?+\p{L}/gu;
/** The same at the end of a word, where a question has its mark, too: `Gda?`. */
const WITHIN_OR_BEHIND = new RegExp(String.raw`${WITHIN.source}|\p{L}\?+(?![\p{L}?])`, 'gu');
/** The same in sentences, where a space behind a mark can lack (`Ready?Call us`), and small letters follow `Gda? jest`. */
const IN_SENTENCES = new RegExp(
  String.raw`\uFFFD|\p{L}\?+(?:\p{Ll}|\p{Script=Han})|(?<=^|[\s"(])\?+\p{L}|\p{L}\?+(?=\s\p{Ll})`,
  'gu',
);

/** A text with a web address, whose "?" begins its query. */
const ADDRESS = /:\/\/|^www\.|\.[a-z]+\?|=/i;
const QUESTION = new RegExp(
  `${WORDS.anywhere.join('|')}|^[^\\p{L}]*(?:${WORDS.first.join('|')})(?![\\p{L}'])`,
  'iu',
);

/** Throws for a text of one line in which "?" replaces a letter. */
export function withoutLostLetter(text: string): string {
  return checked(text, WITHIN);
}

/** The same for a name, in which a "?" at the end of a word is doubtful, too, unless the name is a question. */
export function nameWithoutLostLetter(text: string): string {
  return checked(text, WITHIN_OR_BEHIND);
}

/** The first word of a text of sentences in which "?" perhaps replaces a letter. */
export function doubtfulWord(text: string): string | undefined {
  return firstWord(text.slice(0, LONG), IN_SENTENCES);
}

function checked(text: string, expression: RegExp): string {
  const word = firstWord(text.slice(0, SHORT), expression);
  if (word === undefined) return text;
  throw new CellFault(
    message`has "?" in the place of a letter ("${word}"), which a program has lost; type the letter, or spaces around a true question mark`,
  );
}

function firstWord(text: string, expression: RegExp): string | undefined {
  for (const { 0: match, index } of text.matchAll(expression)) {
    const start = index + match.search(/[?\uFFFD]/);
    const [before = ''] = /\S*$/.exec(text.slice(0, start)) ?? [];
    const [behind = ''] = /^\S*/.exec(text.slice(start)) ?? [];
    const isQuestion = match.includes('?') && QUESTION.test(clauseBefore(text, start));
    if (!isQuestion && !ADDRESS.test(before + behind)) return before + behind;
  }
  return undefined;
}

/** The text between the sentence mark before a place and the place. */
function clauseBefore(text: string, end: number): string {
  return (
    text
      .slice(Math.max(end - 200, 0), end)
      .split(/[.!?;。！？；\n]/)
      .at(-1) ?? ''
  );
}
