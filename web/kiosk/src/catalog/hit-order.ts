import type { LocalHit } from '@vitrine/client';

/** What the search of the kiosk finds. */
export type Hit = LocalHit<'Exhibitor' | 'Product' | 'Category' | 'Session'>;

/** The share of another hit's score that an exhibitor needs to be shown before it. */
const NEAR = 0.5;

/**
 * The order in which hits are shown: by score, but each second row at least is an exhibitor that matches nearly as
 * well. The names of companies begin with a city and a brand. So `jqr`, the initials of 机器人, begins names of
 * products and categories, and is inside those of the exhibitors that visitors look for.
 */
export function inOrder(hits: readonly Hit[], limit: number): Hit[] {
  const exhibitors = hits.filter(({ object }) => object.type === 'Exhibitor');
  const others = hits.filter(({ object }) => object.type !== 'Exhibitor');
  const order: Hit[] = [];
  let wasOther = false;
  while (order.length < limit) {
    const [exhibitor, other] = [exhibitors[0], others[0]];
    if (!exhibitor && !other) break;
    const least: number = (other?.score ?? 0) * (wasOther ? NEAR : 1);
    wasOther = !exhibitor || exhibitor.score < least;
    const next = wasOther ? others.shift() : exhibitors.shift();
    if (next) order.push(next);
  }
  return order;
}
