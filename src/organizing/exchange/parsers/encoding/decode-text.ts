import { decoded, type DecodedText, decodePlausibly } from './detect-encoding.js';
import { TableError, type TextEncoding } from '../table.js';
import { message } from '../../../../platform/text/message.js';

/** Decodes the text of a file, in the given encoding or in the most plausible one. */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding === undefined) {
    const text = decodePlausibly(bytes);
    if (text) return text;
    throw new TableError(message`The encoding of the text cannot be detected; save the file as "CSV UTF-8".`);
  }
  if (!isEncoding(encoding)) throw new TableError(message`"${encoding}" is not a known encoding.`);
  const text = decoded(bytes, encoding, false);
  if (text) return { ...text, encoding: encoding.toLowerCase() };
  throw new TableError(message`The text is not in the encoding ${encoding}.`);
}

/** The encoding with three texts of the file that show it. */
export function encodingOf({ text, encoding, guessed }: DecodedText): TextEncoding {
  const samples = new Set<string>();
  // One expression for whole texts with such a character would take quadratic time.
  for (const [cell] of text.slice(0, 500_000).matchAll(/[^\p{Cc},;"]+/gu)) {
    if (/[^\p{ASCII}]/u.test(cell)) samples.add(cell.trim().slice(0, 60));
    if (samples.size === 3) break;
  }
  return { name: encoding, guessed, samples: [...samples] };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
