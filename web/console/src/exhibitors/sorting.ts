import type { ColumnSort } from '@vitrine/components/grid/grid-column';
import type { Order } from './exhibitor-search.js';

/** The orders that presses on the header of a column choose, one after the other. */
const ORDERS = {
  name: ['NAME_ASC', 'NAME_DESC'],
  booth: ['BOOTH_ASC'],
  updated: ['UPDATED_AT_DESC'],
} as const satisfies Record<string, readonly Order[]>;
export type SortedColumn = keyof typeof ORDERS;

/** How the header of a column shows the order of the list. */
export function sortOf(column: SortedColumn, order: Order | undefined): ColumnSort {
  if (order === undefined || !(ORDERS[column] as readonly Order[]).includes(order)) return 'none';
  return order.endsWith('_DESC') ? 'descending' : 'ascending';
}

/** The order after a press on the header of a column; undefined for the first order of the list. */
export function orderAfter(column: string, order: Order | undefined): Order | undefined {
  const orders: readonly Order[] = ORDERS[column as SortedColumn];
  return orders[order === undefined ? 0 : orders.indexOf(order) + 1];
}
