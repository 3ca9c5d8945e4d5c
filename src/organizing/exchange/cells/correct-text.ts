import { message, type Message, type MessageValue } from '../../../platform/text/message.js';
import { readPhoneNumber } from '../../../platform/text/phone-number.js';

const TRAILING = /[\s,，;；、。.]+$/;
const EXTENSION =
  /(?:\s|\b)*(?:ext(?:ension|n)?\.?|extension|durchwahl|dw\.?|x|#|转|轉|分机(?:号)?|分機)\s*[:：.]?\s*(\d{1,6})\s*$/i;

/** A telephone number in E.164 and the texts that it does not contain, such as an extension. */
export type CorrectedPhone =
  { readonly number: string; readonly rest: readonly MessageValue[] } | { readonly fault: Message };

/** Reads the first telephone number of a text. */
export function correctPhone(text: string, country: string | undefined): CorrectedPhone {
  const plain = text.normalize('NFKC').replace(TRAILING, '').trim();
  const whole = onePhone(plain, country);
  if ('number' in whole) return whole;
  const parts = plain.split(/[/;,、|\n]|\s+(?:or|oder|或)\s+/i).map((part) => part.trim());
  const numbers = parts.filter((part) => part !== '').map((part) => onePhone(part, country));
  const [first] = numbers;
  // A part that is no number makes the whole cell a fault: its meaning is ambiguous.
  if (numbers.length < 2 || !first || !('number' in first) || numbers.some((each) => 'fault' in each)) {
    return whole;
  }
  return { number: first.number, rest: [...first.rest, ...parts.filter((part) => part !== '').slice(1)] };
}

function onePhone(text: string, country: string | undefined): CorrectedPhone {
  const [found = '', extension] = EXTENSION.exec(text) ?? [];
  const bare = found === '' ? text : text.slice(0, -found.length).trim();
  const read = readPhoneNumber(bare, country);
  const rest = extension === undefined ? [] : [message`extension ${extension}`];
  if ('number' in read) return { number: read.number, rest };
  // A spreadsheet that stores the number as a number removes the plus sign.
  const plus = /^[1-9]\d{9,14}$/.test(bare) ? readPhoneNumber(`+${bare}`) : read;
  return 'number' in plus ? { number: plus.number, rest } : { fault: read.fault };
}

/** The first e-mail address of a text, and the others. */
export function correctEmail(text: string): readonly string[] {
  const plain = text.normalize('NFKC').trim();
  return plain
    .split(/[\s,;/|、]+(?=(?:mailto:)?[^@\s]+@)/i)
    .map((part) =>
      part
        .replace(/^<?\s*mailto:\s*/i, '')
        .replace(/>$/, '')
        .replace(TRAILING, ''),
    )
    .filter((part) => part !== '');
}

/** A web address without full-width characters, spaces after the scheme and punctuation at the end. */
export function correctUrl(text: string): string {
  return text
    .trim()
    .replace(/[！-～]/g, (character) => character.normalize('NFKC'))
    .replaceAll('。', '.')
    .replace(/^(https?):?\s*\/\/\s*/i, '$1://')
    .replace(/[\s,;、]+$/, '');
}

/** The text as readers see it, without characters that copies of web pages contain and that would make another name. */
export function visibleText(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/[ \u00A0\u2000-\u200A\u202F\u205F]+/g, ' ');
}
