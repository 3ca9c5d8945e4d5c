/** A query with the expected first hit: a pattern of its line, or null for an empty result. */
export type JudgedQuery = readonly [kind: string, query: string, wanted: RegExp | null];

/** Matches if the name of the hit contains one of the words. */
export function named(...words: string[]): RegExp {
  return new RegExp(`^[^@]*(?:${words.join('|')})`, 'i');
}

/** Matches the object with this slug. */
export function the(slug: string): RegExp {
  return new RegExp(`^[A-Z]+ ${slug} `);
}

/** Matches a booth or an exhibitor in it. */
export function standing(booth: string): RegExp {
  return new RegExp(`\\b${booth}\\b`);
}
