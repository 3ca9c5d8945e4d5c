import type { LocalHit } from '@vitrine/client';

/** A hit of the kiosk's search. */
export type Hit = LocalHit<'Exhibitor' | 'Product' | 'Category' | 'Session'>;

/** An exhibitor is shown before another hit if it has at least this share of the hit's score. */
const MINIMUM_SHARE = 0.5;

/**
 * Orders hits by score, but at least each second row is an exhibitor that matches nearly as well. Names of
 * companies begin with a city and a brand. So `jqr`, the initials of 机器人, begins names of products and
 * categories, but is inside the names of the exhibitors that visitors look for.
 */
export function orderHits(hits: readonly Hit[], limit: number): Hit[] {
  const exhibitors = hits.filter(({ object }) => object.type === 'Exhibitor');
  const otherHits = hits.filter(({ object }) => object.type !== 'Exhibitor');
  const order: Hit[] = [];
  let wasOther = false;
  while (order.length < limit) {
    const [exhibitor, other] = [exhibitors[0], otherHits[0]];
    if (!exhibitor && !other) break;
    const minimumScore: number = (other?.score ?? 0) * (wasOther ? MINIMUM_SHARE : 1);
    wasOther = !exhibitor || exhibitor.score < minimumScore;
    const next = wasOther ? otherHits.shift() : exhibitors.shift();
    if (next) order.push(next);
  }
  return order;
}
