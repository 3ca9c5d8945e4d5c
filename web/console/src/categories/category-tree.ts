import type { CategoryRowFragment } from './categories.graphql.js';

/** A category with those below it. */
export interface Category extends CategoryRowFragment {
  readonly children?: readonly Category[] | undefined;
}

/** The roots of categories that name their parents, with those below them. The order stays. */
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

/** Where a category goes: to a parent, before one of its children, or to their end. */
export interface CategoryMove {
  readonly category: Category;
  /** Undefined for the roots. */
  readonly parent: Category | undefined;
  readonly before: Category | undefined;
}

/** What an organizer does with the categories. */
export interface CategoryActions {
  readonly canManage: boolean;
  readonly onMove: (move: CategoryMove) => void;
  readonly onEdit: (category: Category) => void;
  readonly onAdd: (parent: Category) => void;
  readonly onRemove: (category: Category) => void;
}

/** Where something that is dragged over a row would go. */
export type DropPlace = 'before' | 'into' | 'after';

/** The rows in their order; those below closed categories are left out. */
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

/** Whether a category is another one, or below it. */
export function isWithin(category: Category, id: string): boolean {
  return category.id === id || (category.children ?? []).some((child) => isWithin(child, id));
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/** The move of a step: among its siblings, below the sibling above, or out beside its parent. */
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

/** The siblings after a move, or undefined where their order is that of the server: at the end of a new parent. */
export function orderAfter({ category, parent, before }: CategoryMove, roots: readonly Category[]): string[] {
  const siblings = (parent ? (parent.children ?? []) : roots).map(({ id }) => id);
  const others = siblings.filter((id) => id !== category.id);
  const at = before ? others.indexOf(before.id) : others.length;
  return [...others.slice(0, at), category.id, ...others.slice(at)];
}
