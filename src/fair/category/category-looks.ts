import { type SignedCategory, signOf } from './category-signs.js';

/** The number of colours of the front ends. Further root categories have the same colours with a hatch. */
const COLORS = 10;

/** A category with the values that determine its look. */
export interface TreeCategory extends SignedCategory {
  readonly id: string;
  readonly parentId: string | null;
}

/** How plans and lists show a category. */
export interface CategoryLook {
  /** 1 to 10. */
  readonly color: number;
  readonly hatched: boolean;
  /** The name of an icon. */
  readonly sign: string;
}

/** The looks of all categories of an event. `categories`: all of them, in the order of lists. */
export function looksOf(categories: readonly TreeCategory[]): Map<string, CategoryLook> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const roots = categories.filter(({ parentId }) => parentId === null);
  const places = new Map(roots.map(({ id }, place) => [id, place]));
  return new Map(
    categories.map((category) => {
      const path = pathOf(category, byId);
      const place = places.get(path[0]?.id ?? '') ?? 0;
      const hatched = Math.floor(place / COLORS) % 2 === 1;
      return [category.id, { color: (place % COLORS) + 1, hatched, sign: signOf(path) }];
    }),
  );
}

function pathOf(category: TreeCategory, byId: ReadonlyMap<string, TreeCategory>): TreeCategory[] {
  const parent = byId.get(category.parentId ?? '');
  return parent ? [...pathOf(parent, byId), category] : [category];
}
