/**
 * The tiers of catalog_search, in the order in which they are read; each has an index of its own. The first one has all
 * that is no product, the second one an eighth of the products, drawn by chance, the third one all others.
 */
const TIERS = [0, 1, 2] as const;

/** The tier whose products stand for those of the last one too, each for this many. */
export const SAMPLE = { tier: 1, worth: 8 } as const;
export const REST = 2;

/** A selection from one tier; `hit` is the row, and `condition` is SQL on it. */
export function ofTier(tier: number, columns: string, condition: string): string {
  return `select ${columns} from catalog_search hit where hit.tier = ${tier} and ${condition}`;
}

/**
 * A selection from all tiers, one after the other. With a limit it ends where enough have been found, so that what
 * nearly everything has costs no more than the first tiers.
 */
export function ofTiers(columns: string, condition: string, limit?: number): string {
  const bound = limit === undefined ? '' : ` limit ${limit}`;
  const parts = TIERS.map((tier) => `(${ofTier(tier, columns, condition)}${bound})`);
  return `${parts.join('\n union all ')}${bound}`;
}

/** Whether anything meets the condition, as an expression of SQL. */
export function existsInTiers(condition: string): string {
  return `(${TIERS.map((tier) => `exists (${ofTier(tier, '', condition)})`).join(' or ')})`;
}
