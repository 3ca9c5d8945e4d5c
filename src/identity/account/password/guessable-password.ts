import { dataWords } from '../../../platform/text/data-file.js';

/** Common passwords in lower case and words in them. */
const COMMON_PASSWORDS: ReadonlySet<string> = new Set(dataWords(import.meta.url, 'common-passwords.txt'));

/** Sequences of letters, digits and adjacent keys, in both directions. */
const KEY_SEQUENCES = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'qazwsxedcrfvtgbyhnujmik',
  'йцукенгшщзхъ',
].flatMap((sequence) => [sequence, Array.from(sequence).reverse().join('')]);
/** A shorter piece of a sequence can be part of a word. */
const SEQUENCE_LENGTH = 3;
const LONGEST = Math.max(...KEY_SEQUENCES.map(({ length }) => length));

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};

/** Words that an attacker of this program tries first. */
const OWN_WORDS = ['vitrine', 'exhibition', 'exhibitor', 'organizer', 'expo'];
/** Longer texts are judged by their beginning. No password has so many characters before its normalization. */
const JUDGED_LENGTH = 256;

/** The costs of pieces of a password. Below LIMIT an attacker tries it early: it has one word and little else. */
const COSTS = { word: 2, pattern: 0.5, character: 1 } as const;
const LIMIT = 4;

/** The number of characters from which a text may have further characters beside its pieces. */
const SHORT = 8;

/** Why a password is easy to guess. */
export type GuessReason = 'ADDRESS' | 'WORD' | 'PATTERN';

/** The reason why a piece is a word that an attacker tries. */
type ReasonOfWord = (piece: string) => GuessReason | undefined;

/** The cheapest cut of a beginning of a password into pieces. */
interface Cut {
  readonly cost: number;
  readonly reason: GuessReason;
}

/**
 * The reason why an attacker would try this password early: it has little more than one common word, the owner's
 * address, adjacent keys, or repetitions. Undefined for other passwords. Capitals, digits and signs around or in place
 * of letters do not count.
 */
export function guessReason(password: string, email = ''): GuessReason | undefined {
  const address = email.toLowerCase();
  const plain = password.normalize('NFKC').toLowerCase().slice(0, JUDGED_LENGTH);
  const solid = plain.replace(/[\s._-]+/gu, '');
  const forms = [plain, solid, trimmed(plain), trimmed(solid)].flatMap((form) => [form, lettered(form)]);
  const ownWords = new Set([address, ...address.split(/[^\p{L}\p{N}]+/u)].filter(({ length }) => length > 2));
  for (const form of new Set(forms)) {
    const reason = reasonOf(form, ownWords);
    if (reason) return reason;
    if (isPattern(form) || isAlternating(form)) return 'PATTERN';
  }
  return undefined;
}

/** Without digits and signs at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** With letters in place of digits and signs of similar shape. */
function lettered(text: string): string {
  return text.replace(/[01!34@5$7]/g, (sign) => LETTERS[sign] ?? sign);
}

/** Whether every other character forms a pattern, such as the keys of two rows. */
function isAlternating(text: string): boolean {
  const characters = Array.from(text);
  return [0, 1].every((parity) => isPattern(characters.filter((_, index) => index % 2 === parity).join('')));
}

/** Whether the text is a repetition or has only pieces of sequences. */
function isPattern(text: string): boolean {
  return /^(.{1,8}?)\1+.?$/u.test(text) || Number.isFinite(cheapestCut(text, () => undefined, Infinity).cost);
}

/** The reason if the text can be cut into few pieces that an attacker tries. A short text must be one of them. */
function reasonOf(text: string, ownWords: ReadonlySet<string>): GuessReason | undefined {
  if (ownWords.has(text)) return 'ADDRESS';
  const costOfCharacter = text.length < SHORT ? Infinity : COSTS.character;
  const { cost, reason } = cheapestCut(text, (piece) => wordReason(piece, ownWords), costOfCharacter);
  return cost < LIMIT ? reason : undefined;
}

function cheapestCut(text: string, reasonOfWord: ReasonOfWord, costOfCharacter: number): Cut {
  let last: Cut = { cost: 0, reason: 'PATTERN' };
  const cuts = [last];
  for (let end = 1; end <= text.length; end += 1) {
    const earliest = Math.max(0, end - LONGEST);
    last = { cost: last.cost + costOfCharacter, reason: last.reason };
    for (const [index, before] of cuts.slice(earliest, Math.max(0, end - SEQUENCE_LENGTH + 1)).entries()) {
      if (before.cost + COSTS.pattern >= last.cost) continue;
      const start = earliest + index;
      const cut = cutAfter(before, text.slice(start, end), text.slice(0, start), reasonOfWord);
      if (cut && cut.cost < last.cost) last = cut;
    }
    cuts.push(last);
  }
  return last;
}

/** The cut with a further piece. Undefined if the piece is neither a pattern nor a word. */
function cutAfter(
  { cost, reason }: Cut,
  piece: string,
  before: string,
  reasonOfWord: ReasonOfWord,
): Cut | undefined {
  if (isPatternPiece(piece, before)) return { cost: cost + COSTS.pattern, reason };
  const ofWord = reasonOfWord(piece);
  return ofWord && { cost: cost + COSTS.word, reason: ofWord };
}

function wordReason(piece: string, ownWords: ReadonlySet<string>): GuessReason | undefined {
  if (ownWords.has(piece)) return 'ADDRESS';
  const backwards = Array.from(piece).reverse().join('');
  return COMMON_PASSWORDS.has(piece) || COMMON_PASSWORDS.has(backwards) || OWN_WORDS.includes(piece)
    ? 'WORD'
    : undefined;
}

/** Whether the piece is a part of a sequence, one repeated character, a year, or repeats an earlier piece. */
function isPatternPiece(piece: string, before: string): boolean {
  return (
    KEY_SEQUENCES.some((sequence) => sequence.includes(piece)) ||
    /^(.)\1+$/u.test(piece) ||
    /^(?:19|20)\d\d$/.test(piece) ||
    before.includes(piece)
  );
}
