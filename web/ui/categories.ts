import { type IconName, ICONS } from './icons.js';

/** The number of colours. Each also exists with a hatch. */
const TONES = 10;

/** All tones of the palette: the colours, then the same with a hatch. */
export const CATEGORY_TONES = /* @__PURE__ */ Array.from({ length: 2 * TONES }, (_, index) => index + 1);

/** The signs of categories, with the names of the API. */
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

/** The look of a category, with the names of the API. */
export interface CategoryLook {
  /** The colour, 1 to 10. */
  readonly color: number;
  readonly hatched: boolean;
  readonly sign: string;
}

/** The tone of a category: 1 to 20. */
export function toneOf({ color, hatched }: Pick<CategoryLook, 'color' | 'hatched'>): number {
  return hatched ? color + TONES : color;
}

/** The colour and hatch of a tone. */
export function colorOf(tone: number): Pick<CategoryLook, 'color' | 'hatched'> {
  return isHatched(tone) ? { color: tone - TONES, hatched: true } : { color: tone, hatched: false };
}

/** Whether a tone has a hatch over its colour. */
export function isHatched(tone: number): boolean {
  return tone > TONES;
}

/** The icon of a category. A sign that this version does not have gives the general icon. */
export function signOf({ sign }: Pick<CategoryLook, 'sign'>): IconName {
  return sign in ICONS ? (sign as IconName) : 'shapes';
}
