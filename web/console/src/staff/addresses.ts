/** A person to invite. */
export interface Address {
  readonly email: string;
  readonly name?: string;
}

const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/**
 * The addresses in pasted lines, `wang@example.org`, `Wang Fang <wang@example.org>` or `Wang Fang, wang@example.org`,
 * and the lines that have none.
 */
export function addressesIn(text: string): { addresses: Address[]; wrong: string[] } {
  const found = new Map<string, Address>();
  const wrong: string[] = [];
  for (const line of peopleIn(text.replaceAll('＠', '@'))) {
    const email = /[^\s<>,，、;"']+@[^\s<>,，、;"']+/.exec(line)?.[0] ?? '';
    const name = line
      .replace(email, '')
      .replace(/[<>"',，、\s]+/g, ' ')
      .trim();
    if (!ADDRESS.test(email)) wrong.push(line.trim());
    else if (!found.has(email.toLowerCase())) {
      found.set(email.toLowerCase(), name === '' ? { email } : { email, name });
    }
  }
  return { addresses: [...found.values()], wrong };
}

/** The text of each person: a line, or its part after an address with a comma if another address follows. */
function peopleIn(text: string): string[] {
  return text
    .replace(/(@[^\s,，、;；]+)\s*[,，、]+(?=[^\n;；]*@)/g, '$1\n')
    .split(/[\n;；]+/)
    .filter((part) => part.trim() !== '');
}
