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
  for (const line of text.split(/[\n;；]+/).filter((part) => part.trim() !== '')) {
    const email = /[^\s<>,，;"']+@[^\s<>,，;"']+/.exec(line)?.[0] ?? '';
    const name = line
      .replace(email, '')
      .replace(/[<>"',，\s]+/g, ' ')
      .trim();
    if (!ADDRESS.test(email)) wrong.push(line.trim());
    else if (!found.has(email.toLowerCase())) {
      found.set(email.toLowerCase(), name === '' ? { email } : { email, name });
    }
  }
  return { addresses: [...found.values()], wrong };
}
