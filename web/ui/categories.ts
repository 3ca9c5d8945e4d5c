import { type IconName, ICONS } from './icons.js';

/** How many colours there are; the same ones come again with a hatch. */
const TONES = 10;

/** The signs that a category can have, by the API. */
export const CATEGORY_SIGNS: readonly IconName[] = [
  'baby',
  'banknote',
  'bot',
  'brain-circuit',
  'database',
  'dna',
  'globe',
  'heart-pulse',
  'hexagon',
  'house',
  'leaf',
  'luggage',
  'monitor',
  'package',
  'plug',
  'presentation',
  'rocket',
  'shapes',
  'store',
  'train-front',
  'utensils',
];

/** How a category looks, by the API. */
export interface CategoryLook {
  /** 1 to 10. */
  readonly color: number;
  readonly hatched: boolean;
  readonly sign: string;
}

/** The tone of a category: 1 to 20. */
export function toneOf({ color, hatched }: Pick<CategoryLook, 'color' | 'hatched'>): number {
  return hatched ? color + TONES : color;
}

/** Whether a tone has a hatch over its colour. */
export function isHatched(tone: number): boolean {
  return tone > TONES;
}

/** The icon of a category; a sign that this version does not have is the general one. */
export function signOf({ sign }: Pick<CategoryLook, 'sign'>): IconName {
  return sign in ICONS ? (sign as IconName) : 'shapes';
}
