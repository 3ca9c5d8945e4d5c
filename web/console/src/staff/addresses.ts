/** A person to invite. */
export interface Address {
  readonly email: string;
  readonly name?: string;
}

/** An address within a line. The server decides whether a mail can reach it. */
const ADDRESS = /(?<![^\s<>,，、;"'])[^\s<>,，、;"'@]+@[^\s<>,，、;"'@]+(?![^\s<>,，、;"'])/;

/**
 * The addresses in pasted lines, and the lines without an address. Accepted forms: `wang@example.org`, `Wang
 * Fang <wang@example.org>` and `Wang Fang, wang@example.org`.
 */
export function addressesIn(text: string): { addresses: Address[]; wrong: string[] } {
  const addresses = new Map<string, Address>();
  const wrongLines: string[] = [];
  for (const line of peopleIn(text.replaceAll('＠', '@'))) {
    const email = ADDRESS.exec(line)?.[0] ?? '';
    const name = line
      .replace(email, '')
      .replace(/[<>"',，、\s]+/g, ' ')
      .trim();
    if (email === '') wrongLines.push(line.trim());
    else if (!addresses.has(email.toLowerCase())) {
      addresses.set(email.toLowerCase(), name === '' ? { email } : { email, name });
    }
  }
  return { addresses: [...addresses.values()], wrong: wrongLines };
}

/**
 * The text of each person. It is split at line breaks and semicolons, and at a comma after an address if
 * another address follows.
 */
function peopleIn(text: string): string[] {
  return text
    .replace(/(@[^\s,，、;；]+)\s*[,，、]+(?=[^\n;；]*@)/g, '$1\n')
    .split(/[\n;；]+/)
    .filter((part) => part.trim() !== '');
}
