import type { ColumnSort } from '@vitrine/components/grid/grid-column';
import { type ExhibitorSearch, type Order, ORDER_COLUMNS, ORDERS } from './exhibitor-search.js';

type SortedColumn = (typeof ORDER_COLUMNS)[Order];

/** The order of the list. Default: by name, or by relevance (undefined) if there is a search text. */
export function orderOf({ order, q }: ExhibitorSearch): Order | undefined {
  return order ?? (q === undefined ? 'NAME_ASC' : undefined);
}

/** The sort mark of a column's header. */
export function sortOf(column: SortedColumn, order: Order | undefined): ColumnSort {
  if (order === undefined || ORDER_COLUMNS[order] !== column) return 'none';
  return order.endsWith('_DESC') ? 'descending' : 'ascending';
}

/** The order after a press on the header of a column. Undefined for the default order of the list. */
export function orderAfter(column: string, order: Order | undefined): Order | undefined {
  const orders = ORDERS.filter((each) => ORDER_COLUMNS[each] === column);
  return orders[order === undefined ? 0 : orders.indexOf(order) + 1];
}
