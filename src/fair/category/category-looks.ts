import { type SignedCategory, signOf } from './category-signs.js';

/** A category with the values that determine its look. */
export interface TreeCategory extends SignedCategory {
  readonly id: string;
  readonly parentId: string | null;
  /** 1 to 10; a root has one. */
  readonly color: number | null;
  readonly hatched: boolean;
}

/** How plans and lists show a category. */
export interface CategoryLook {
  /** 1 to 10. */
  readonly color: number;
  readonly hatched: boolean;
  /** The name of an icon. */
  readonly sign: string;
}

/** The looks of all categories of an event. `categories`: all of them. */
export function looksOf(categories: readonly TreeCategory[]): Map<string, CategoryLook> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  return new Map(
    categories.map((category) => {
      const path = pathOf(category, byId);
      const [{ color, hatched } = category] = path;
      return [category.id, { color: color ?? 1, hatched, sign: signOf(path) }];
    }),
  );
}

function pathOf(category: TreeCategory, byId: ReadonlyMap<string, TreeCategory>): TreeCategory[] {
  const parent = byId.get(category.parentId ?? '');
  return parent ? [...pathOf(parent, byId), category] : [category];
}
