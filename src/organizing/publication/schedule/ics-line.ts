/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;

/** A content line with its line break, folded between characters if it is longer than 75 octets. */
export function icsLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      lines.push(line);
      // The leading space of a folded line counts.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** A value of the type TEXT (RFC 5545, 3.3.11). */
export function icsText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- the grammar has none of them but the tab
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  );
}
