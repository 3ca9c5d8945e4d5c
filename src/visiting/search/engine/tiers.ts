/**
 * The tiers of catalog_search, in the order in which they are read; each has an index of its own. The first one has an
 * eighth of the exhibitors and booths, drawn by chance, and all categories and sessions, the second one the other
 * exhibitors and booths, the third one an eighth of the products, the fourth one two eighths, the last one all others.
 */
const TIERS = [0, 1, 2, 3, 4] as const;

/** The tiers with the eighths, which stand for the others where all are too many. */
export const SAMPLES = [0, 2] as const;
/** The tiers that are counted only where they are few enough. */
export const OTHERS = [1, 3, 4] as const;
/** How many objects one of an eighth stands for. */
export const WEIGHT = 8;
/** Whether it stands for others: of categories and sessions all are in the first tier. */
export const STANDS_FOR_OTHERS = `hit.kind not in ('CATEGORY', 'SESSION')`;

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
