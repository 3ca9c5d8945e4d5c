import { FEW_KINDS } from '../index/searchable.js';

/**
 * The tiers of catalog_search in their order, each with a separate index. The first one has a random eighth
 * of exhibitors and booths, and all objects of kinds with few objects. Then follow the other exhibitors and
 * booths, one eighth of products, two eighths, and the rest.
 */
const TIERS = [0, 1, 2, 3, 4] as const;

/** The tiers that contain one eighth. If there are too many hits, they represent all others. */
export const SAMPLES = [0, 2] as const;
/** The tiers whose hits are counted only if there are few. */
export const OTHER_TIERS = [1, 3, 4] as const;
/** The number of objects that one object of an eighth represents. */
export const WEIGHT = 8;
/**
 * Whether the row represents others. Objects of kinds with few objects do not, because the first tier has all
 * of them.
 */
export const STANDS_FOR_OTHERS = `hit.kind not in (${FEW_KINDS.map((kind) => `'${kind}'`).join(', ')})`;

/** A selection from one tier; `hit` is the row, and `condition` is SQL on it. */
export function ofTier(tier: number, columns: string, condition: string): string {
  return `select ${columns} from catalog_search hit where hit.tier = ${tier} and ${condition}`;
}

/**
 * A selection from all tiers in order. A limit ends it early, so that a very frequent word costs only the
 * first tiers.
 */
export function ofTiers(columns: string, condition: string, limit?: number): string {
  const bound = limit === undefined ? '' : ` limit ${limit}`;
  const parts = TIERS.map((tier) => `(${ofTier(tier, columns, condition)}${bound})`);
  return `${parts.join('\n union all ')}${bound}`;
}

/** Whether any row meets the condition, as an expression of SQL. */
export function existsInTiers(condition: string): string {
  return `(${TIERS.map((tier) => `exists (${ofTier(tier, '', condition)})`).join(' or ')})`;
}
