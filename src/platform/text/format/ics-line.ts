import type { CalendarProperty } from '../../../../contract/site-front-end.js';

/** The maximum number of octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;
/** The properties of the type TEXT that contain texts of users. */
const TEXTS = new Set(['NAME', 'X-WR-CALNAME', 'SUMMARY', 'DESCRIPTION', 'CATEGORIES', 'LOCATION']);

/** The content lines of properties, each with its line break. */
export function icsLines(properties: readonly CalendarProperty[]): string {
  return properties
    .map(([name, value]) =>
      foldedLine(`${name}:${TEXTS.has(name.split(';', 1)[0] ?? '') ? icsText(value) : value}`),
    )
    .join('');
}

/** A content line with its line break, folded between characters if it is longer than 75 octets. */
function foldedLine(content: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of content) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      lines.push(line);
      // The leading space of a folded line counts as an octet.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** A value of the type TEXT (RFC 5545, 3.3.11). */
function icsText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- the grammar has none of them but the tab
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  );
}
