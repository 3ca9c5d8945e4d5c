import { Icon } from '@vitrine/components/icon';
import type { ReactNode } from 'react';
import { Column, type ColumnProps, type Key, type SortDescriptor } from 'react-aria-components/Table';
import type { Order } from './exhibitor-search.js';

/** The column and direction of each order. */
const SORTS: Readonly<Record<Order, SortDescriptor>> = {
  NAME_ASC: { column: 'name', direction: 'ascending' },
  NAME_DESC: { column: 'name', direction: 'descending' },
  BOOTH_ASC: { column: 'booth', direction: 'ascending' },
  UPDATED_AT_DESC: { column: 'updated', direction: 'descending' },
};

/** The orders that presses on the header of a column choose, one after the other. */
const ORDERS: Readonly<Record<string, readonly Order[]>> = {
  name: ['NAME_ASC', 'NAME_DESC'],
  booth: ['BOOTH_ASC'],
  updated: ['UPDATED_AT_DESC'],
};

/** How the table shows an order; undefined for the order by relevance. */
export function sortOf(order: Order | undefined): SortDescriptor | undefined {
  return order && SORTS[order];
}

/** The order after a press on the header of a column; undefined for the first order of the list. */
export function orderAfter(order: Order | undefined, column: Key): Order | undefined {
  const orders = ORDERS[column] ?? [];
  return orders[order === undefined ? 0 : orders.indexOf(order) + 1];
}

/** A column whose header sorts the list; an arrow shows the direction. */
export function SortableColumn({
  children,
  ...props
}: Omit<ColumnProps, 'children'> & { readonly children: string }): ReactNode {
  return (
    <Column {...props} allowsSorting>
      {({ sortDirection }) => (
        <>
          {children}
          {sortDirection && (
            <Icon name={sortDirection === 'ascending' ? 'arrow-up' : 'arrow-down'} size={14} />
          )}
        </>
      )}
    </Column>
  );
}
