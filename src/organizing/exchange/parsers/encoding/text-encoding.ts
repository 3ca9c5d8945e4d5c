import { analyse } from 'chardet';
import { message } from '../../../../platform/text/message.js';
import { TableError, type TextEncoding } from '../table.js';
import { usualShare } from './double-byte.js';
import { isOtherScript, singleByteTexts, type SingleByteText } from './single-byte.js';
import { withoutC1 } from './windows-1252.js';

/** A text and the encoding in which it was read. */
interface DecodedText {
  readonly text: string;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
  /** Whether the encoding was detected by plausibility. */
  readonly guessed: boolean;
  readonly alternatives?: TextEncoding['alternatives'];
}

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** Encodings with two bytes per ideograph. Of equally plausible ones, the first is used. */
const DOUBLE_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;
/** The start of a file that the detector reads. */
const START = 64 * 1024;
/** The share of the best score from which another encoding with one byte per character is possible, too. */
const NEARLY = 0.9;
/** The difference of usual shares up to which another encoding with two bytes per ideograph is possible, too. */
const DOUBT = 0.15;
/** The share of single ideographs beside Latin letters above which a text is not East Asian. */
const IMPLAUSIBLE = 0.25;

/** Decodes the text of a file, in the given encoding or in the most plausible one. */
export function decodeText(
  bytes: Uint8Array,
  requestedEncoding?: string,
): { readonly text: string; readonly encoding: TextEncoding } {
  if (requestedEncoding !== undefined && !isEncoding(requestedEncoding))
    throw new TableError(message`"${requestedEncoding}" is not a known encoding.`);
  const decodedText =
    requestedEncoding === undefined
      ? decodePlausibly(bytes)
      : decodeAs(bytes, requestedEncoding.toLowerCase(), false);
  if (decodedText) {
    const { text, encoding: name, guessed, alternatives = [] } = decodedText;
    const doubt = alternatives.length > 0 && { alternatives };
    return { text, encoding: { name, guessed, samples: samplesOf(text), ...doubt } };
  }
  throw new TableError(
    requestedEncoding === undefined
      ? message`The encoding of the text cannot be detected; save the file as "CSV UTF-8".`
      : message`The text is not in the encoding ${requestedEncoding}.`,
  );
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Three cells with characters that other encodings show differently. */
function samplesOf(text: string): string[] {
  const samples = new Set<string>();
  // One expression for whole texts with such a character would take quadratic time.
  for (const [cell] of text.slice(0, 500_000).matchAll(/[^\p{Cc},;"]+/gu)) {
    if (/[^\p{ASCII}]/u.test(cell)) samples.add(cell.trim().slice(0, 60));
    if (samples.size === 3) break;
  }
  return [...samples];
}

/** The text in the most plausible encoding; undefined if no encoding fits. */
function decodePlausibly(bytes: Uint8Array): DecodedText | undefined {
  const markedEncoding = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (markedEncoding) return decodeAs(bytes, markedEncoding.encoding, false);
  const unmarkedEncoding = withoutMark(bytes);
  return (
    decodeAs(bytes, unmarkedEncoding ?? 'utf-8', unmarkedEncoding !== undefined) ??
    (bytes.includes(0) ? decodeAs(bytes, byteOrder(bytes), true) : undefined) ??
    decodeLegacy(bytes)
  );
}

/** The text in the most plausible encoding that is older than Unicode. */
function decodeLegacy(bytes: Uint8Array): DecodedText | undefined {
  const start = bytes.subarray(0, START);
  const texts = singleByteTexts((encoding) => decodeAs(start, encoding, true)?.text);
  const [best, ...lessPlausible] = texts;
  const decodedText = best && decodeAs(bytes, best.encoding, true);
  const eastAsian = best && isOtherScript(best) ? undefined : decodeEastAsian(bytes);
  if (eastAsian) return eastAsian;
  return decodedText
    ? { ...decodedText, alternatives: alternativesTo(best, lessPlausible) }
    : decodeAs(bytes, 'windows-1252', true);
}

/** The text in the most plausible encoding with two bytes per ideograph; undefined if none fits. */
function decodeEastAsian(bytes: Uint8Array): DecodedText | undefined {
  const confidence = confidences(bytes);
  const candidates = DOUBLE_BYTE.flatMap((encoding) => decodeAs(bytes, encoding, true) ?? [])
    .filter(({ text }) => singleIdeographs(text) < IMPLAUSIBLE)
    .map((decoded) => {
      const share = usualShare(bytes.subarray(0, START), decoded);
      return { ...decoded, rank: (confidence.get(decoded.encoding) ?? 0) + share };
    })
    .sort((one, other) => other.rank - one.rank);
  const [best, ...lessPlausible] = candidates;
  if (!best) return undefined;
  const alternatives = lessPlausible
    .filter(({ rank }) => rank >= best.rank - DOUBT)
    .map(({ encoding, text }) => ({
      name: encoding,
      ...differingWords(samplesOf(best.text), samplesOf(text)),
    }));
  return { text: best.text, encoding: best.encoding, guessed: true, alternatives };
}

/** Encodings in which the text is nearly as plausible, with a word that they show differently. */
function alternativesTo(
  chosen: SingleByteText,
  others: readonly SingleByteText[],
): NonNullable<TextEncoding['alternatives']> {
  return others
    .filter(({ text, score }) => score > 0 && score >= chosen.score * NEARLY && text !== chosen.text)
    .map(({ encoding, words }) => ({ name: encoding, ...differingWords(chosen.words, words) }))
    .filter(({ sample, here }) => sample !== here)
    .slice(0, 3);
}

/** The first pair of words at the same place that differ. */
function differingWords(
  words: readonly string[],
  others: readonly string[],
): { readonly here: string; readonly sample: string } {
  const index = Math.max(
    words.findIndex((word, place) => word !== others[place]),
    0,
  );
  return { here: words[index] ?? '', sample: others[index] ?? '' };
}

/** Decodes the text; undefined if the bytes are not valid in the encoding. */
function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === 'windows-1252' ? withoutC1(text) : text, encoding, guessed };
  } catch {
    return undefined;
  }
}

const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}`;
const WORDS = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]`;
const IDEOGRAPH = new RegExp(`[${EAST_ASIAN}]`, 'gu');
const SINGLE_IDEOGRAPH = new RegExp(
  String.raw`(?<=\p{Script=Latin})${WORDS}(?![${EAST_ASIAN}])|(?<![${EAST_ASIAN}])${WORDS}(?=\p{Script=Latin})`,
  'gu',
);

/**
 * The share of ideographs, kana and hangul that stand alone beside a Latin letter. `Müller` in Windows-1252
 * is `M黮ler` in GB 18030; text of East Asian languages has runs of such characters.
 */
function singleIdeographs(text: string): number {
  const count = text.match(IDEOGRAPH)?.length ?? 0;
  return count === 0 ? 1 : (text.match(SINGLE_IDEOGRAPH)?.length ?? 0) / count;
}

/** UTF-16 without a byte order mark: every second byte of ASCII characters is zero. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = zerosOf(start);
  return Math.max(zeros.even, zeros.odd) < start.length / 8 ? undefined : byteOrder(bytes);
}

/** The byte order of UTF-16 in which more of the higher bytes are zero. No other encoding of texts has zeros. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  const zeros = zerosOf(bytes.subarray(0, START));
  return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}

/** The numbers of zeros among the bytes at even and at odd places. */
function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const odd = bytes.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return { even: bytes.filter((byte) => byte === 0).length - odd, odd };
}

function confidences(bytes: Uint8Array): Map<string, number> {
  const results = analyse(bytes.subarray(0, START));
  return new Map(results.map(({ name, confidence }) => [name.toLowerCase(), confidence]));
}
