import { message, type Message, type MessageValue } from '../../../platform/text/message.js';
import { readPhoneNumber } from '../../../platform/text/contact/phone-number.js';

const TRAILING = /[\s,，;；、。.]+$/;
const EXTENSION =
  /(?:\s|\b)*(?:ext(?:ension|n)?\.?|extension|durchwahl|dw\.?|x|#|转|轉|分机(?:号)?|分機)\s*[:：.]?\s*(\d{1,6})\s*$/i;

/** A telephone number in E.164, and the other texts of the cell, such as an extension. */
export type CorrectedPhone =
  { readonly number: string; readonly otherParts: readonly MessageValue[] } | { readonly fault: Message };

/** Reads the first telephone number of a text. */
export function correctPhone(text: string, country: string | undefined): CorrectedPhone {
  const normalizedText = text.normalize('NFKC').replace(TRAILING, '').trim();
  const wholePhone = onePhone(normalizedText, country);
  if ('number' in wholePhone) return wholePhone;
  const parts = normalizedText.split(/[/;,、|\n]|\s+(?:or|oder|或)\s+/i).map((part) => part.trim());
  const numbers = parts.filter((part) => part !== '').map((part) => onePhone(part, country));
  const [firstPhone] = numbers;
  // A part that is no number makes the whole cell a fault: its meaning is ambiguous.
  if (
    numbers.length < 2 ||
    !firstPhone ||
    !('number' in firstPhone) ||
    numbers.some((each) => 'fault' in each)
  ) {
    return wholePhone;
  }
  return {
    number: firstPhone.number,
    otherParts: [...firstPhone.otherParts, ...parts.filter((part) => part !== '').slice(1)],
  };
}

function onePhone(text: string, country: string | undefined): CorrectedPhone {
  const [extensionText = '', extension] = EXTENSION.exec(text) ?? [];
  const numberText = extensionText === '' ? text : text.slice(0, -extensionText.length).trim();
  const phone = readPhoneNumber(numberText, country);
  const otherParts = extension === undefined ? [] : [message`extension ${extension}`];
  if ('number' in phone) return { number: phone.number, otherParts };
  // A spreadsheet that stores the number as a number removes the plus sign.
  const phoneWithPlus = /^[1-9]\d{9,14}$/.test(numberText) ? readPhoneNumber(`+${numberText}`) : phone;
  return 'number' in phoneWithPlus ? { number: phoneWithPlus.number, otherParts } : { fault: phone.fault };
}

/** The e-mail addresses of a text, then its other parts, such as the name in `Li Lei <li@example.org>`. */
export function correctEmail(text: string): readonly string[] {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[\s,;/|、]+(?=[<("']*(?:mailto:)?[^@\s]+@)|(?<=@[^\s@]+)[\s,;/|、]+/i)
    .map((part) =>
      part
        .replace(/^[<("'\s]*(?:mailto:\s*)?/i, '')
        .replace(TRAILING, '')
        .replace(/[>)"'\s]+$/, ''),
    )
    .filter((part) => part !== '');
  const isAddress = (part: string): boolean => part.includes('@');
  return [...parts.filter(isAddress), ...parts.filter((part) => !isAddress(part))];
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

/** The text as readers see it. Invisible characters copied from web pages would make it another name. */
function visibleText(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/[ \u00A0\u2000-\u200A\u202F\u205F]+/g, ' ');
}

/** The text of a name in one line. A break between ideographs is no space. Spreadsheets use a backtick as a text mark. */
export function nameText(text: string): string {
  return visibleText(text)
    .replace(/(?<=\p{Script=Han})[^\S\n\r]*[\r\n]+\s*(?=\p{Script=Han})/gu, '')
    .replace(/[^\S\n\r]*[\r\n]+\s*/g, ' ')
    .replace(/^[`\s]+|[`\s]+$/g, '');
}

/**
 * The text of a booth or hall, which has no quotes and no characters that wrong decodings make. Lists keep their breaks,
 * but a code that is broken behind its hyphen is one code.
 */
export function placeText(text: string): string {
  return text
    .replace(/[\u0080-\u009F\u00AD\u200B\u2060\uFEFF`´]/g, '')
    .replace(/^'(?=\S)/, '')
    .replace(/-[^\S\n\r]*[\r\n]+\s*/g, '-');
}
