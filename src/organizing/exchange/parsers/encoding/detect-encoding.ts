import { analyse } from 'chardet';
import { withoutC1 } from './windows-1252.js';

/** A text and the encoding in which it was read. */
export interface DecodedText {
  readonly text: string;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
  /** Whether the encoding was detected by plausibility. */
  readonly guessed: boolean;
}

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** Encodings with two bytes for an ideograph, in the order that equal plausibility has. */
const DOUBLE_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;
/** The start of a file that the detector reads. */
const START = 64 * 1024;
/** The share of single ideographs beside Latin letters above which a text is not East Asian. */
const IMPLAUSIBLE = 0.25;

/** Decodes the text of a file; undefined if no encoding fits. */
export function decodePlausibly(bytes: Uint8Array): DecodedText | undefined {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decoded(bytes, marked.encoding, false);
  const unmarked = withoutMark(bytes);
  const sure =
    decoded(bytes, unmarked ?? 'utf-8', unmarked !== undefined) ??
    (bytes.includes(0) ? decoded(bytes, byteOrder(bytes), true) : undefined);
  if (sure) return sure;
  const confidence = confidences(bytes);
  const fitting = DOUBLE_BYTE.flatMap((encoding) => decoded(bytes, encoding, true) ?? []).filter(
    ({ text }) => singleIdeographs(text) < IMPLAUSIBLE,
  );
  const [best] = fitting.toSorted(
    (one, other) => (confidence.get(other.encoding) ?? 0) - (confidence.get(one.encoding) ?? 0),
  );
  return best ?? decoded(bytes, 'windows-1252', true);
}

/** Decodes the text; undefined if the bytes are not valid in the encoding. */
export function decoded(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === 'windows-1252' ? withoutC1(text) : text, encoding, guessed };
  } catch {
    return undefined;
  }
}

/**
 * The share of ideographs, kana and hangul that stand alone beside a Latin letter. `Müller` in Windows-1252
 * is `M黮ler` in GB 18030; text of East Asian languages has runs of such characters.
 */
function singleIdeographs(text: string): number {
  const all =
    text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const single =
    text.match(
      /(?<=\p{Script=Latin})[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}](?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])|(?<![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}](?=\p{Script=Latin})/gu,
    )?.length ?? 0;
  return all === 0 ? 1 : single / all;
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
  const found = analyse(bytes.subarray(0, START));
  return new Map(found.map(({ name, confidence }) => [name.toLowerCase(), confidence]));
}
