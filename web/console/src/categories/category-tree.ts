import type { CategoryRowFragment } from './categories.graphql.js';

/** A category with its children. */
export interface Category extends CategoryRowFragment {
  readonly children?: readonly Category[] | undefined;
}

/** The root categories with their descendants. Input: categories that name their parents. The order stays. */
export function treeOf(
  categories: readonly (CategoryRowFragment & { readonly parent: { readonly id: string } | null })[],
  parentId?: string,
): Category[] {
  return categories
    .filter(({ parent }) => parent?.id === parentId)
    .map(({ parent: _parent, ...category }) => ({ ...category, children: treeOf(categories, category.id) }));
}

/** A visible row of the tree. */
export interface TreeRow {
  readonly category: Category;
  readonly parent: Category | undefined;
  readonly siblings: readonly Category[];
  readonly level: number;
}

/**
 * The target of a move: a parent, and the child before which the category goes. Without a child it becomes
 * the last one.
 */
export interface CategoryMove {
  readonly category: Category;
  /** Undefined for the roots. */
  readonly parent: Category | undefined;
  readonly before: Category | undefined;
}

/** The actions of an organizer on categories. */
export interface CategoryActions {
  readonly canManage: boolean;
  readonly onMove: (move: CategoryMove) => void;
  readonly onEdit: (category: Category) => void;
  readonly onAdd: (parent: Category) => void;
  readonly onRemove: (category: Category) => void;
}

/** The place of a drop relative to a row. */
export type DropPlace = 'before' | 'into' | 'after';

/** The visible rows in their order, without the descendants of closed categories. */
export function rowsOf(
  categories: readonly Category[],
  closed: ReadonlySet<string>,
  parent?: Category,
  level = 1,
): TreeRow[] {
  return categories.flatMap((category) => [
    { category, parent, siblings: categories, level },
    ...(closed.has(category.id) ? [] : rowsOf(category.children ?? [], closed, category, level + 1)),
  ]);
}

/** Whether a category or one of its descendants has the id. */
export function isWithin(category: Category, id: string): boolean {
  return category.id === id || (category.children ?? []).some((child) => isWithin(child, id));
}

/** The steps by which a category can move. */
export const DIRECTIONS = ['up', 'down', 'out', 'in'] as const;

export type Direction = (typeof DIRECTIONS)[number];

/**
 * The move of one step: up or down among the siblings, into the sibling above, or out to the level of the
 * parent.
 */
export function stepOf(
  row: TreeRow,
  rows: readonly TreeRow[],
  direction: Direction,
): CategoryMove | undefined {
  const { category, parent, siblings } = row;
  const index = siblings.findIndex(({ id }) => id === category.id);
  const above = siblings[index - 1];
  if (direction === 'up') return above && { category, parent, before: above };
  if (direction === 'down') {
    const below = siblings[index + 1];
    return below && { category, parent, before: siblings[index + 2] };
  }
  if (direction === 'in') return above && { category, parent: above, before: undefined };
  const outer = rows.find((each) => each.category.id === parent?.id);
  if (!outer) return undefined;
  const after = outer.siblings[outer.siblings.findIndex(({ id }) => id === outer.category.id) + 1];
  return { category, parent: outer.parent, before: after };
}

/** The ids of the siblings in their order after a move. */
export function orderAfter({ category, parent, before }: CategoryMove, roots: readonly Category[]): string[] {
  const siblings = (parent ? (parent.children ?? []) : roots).map(({ id }) => id);
  const otherIds = siblings.filter((id) => id !== category.id);
  const at = before ? otherIds.indexOf(before.id) : otherIds.length;
  return [...otherIds.slice(0, at), category.id, ...otherIds.slice(at)];
}
