/** What a person who types this wants to see first: a hit whose line matches, or nothing at all. */
export type JudgedQuery = readonly [kind: string, query: string, wanted: RegExp | null];

/** Its own name has one of the words. */
export function named(...words: string[]): RegExp {
  return new RegExp(`^[^@]*(?:${words.join('|')})`, 'i');
}

/** It is the object with this slug. */
export function the(slug: string): RegExp {
  return new RegExp(`^[A-Z]+ ${slug} `);
}

/** A booth, or whoever stands there. */
export function standing(booth: string): RegExp {
  return new RegExp(`\\b${booth}\\b`);
}
