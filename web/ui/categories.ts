import type { IconName } from './icons.js';

/** How many colours there are; the same ones come again with a hatch. */
const TONES = 10;

/** The signs of the sample's fields, and of as many others as an event has, by the place of the root category. */
export const FIELD_SIGNS: readonly IconName[] = [
  'brain-circuit',
  'database',
  'globe',
  'bot',
  'dna',
  'heart-pulse',
  'hexagon',
  'leaf',
  'train-front',
  'rocket',
];

/** The tone of the n-th root category, counted from 0: 1 to 20. */
export function toneOf(position: number): number {
  return (position % (2 * TONES)) + 1;
}

/** Whether a tone has a hatch over its colour. */
export function isHatched(tone: number): boolean {
  return tone > TONES;
}
