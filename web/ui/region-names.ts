import { REGIONS } from './generated/regions.js';
import type { Language } from './language.js';

/** All codes of ISO 3166-1 in alphabetical order. */
export const REGION_CODES: readonly string[] = Object.keys(REGIONS);

/** The name of a region; the code itself if ISO 3166-1 does not contain it. */
export function regionName(code: string, language: Language): string {
  const names = REGIONS[code.toUpperCase()];
  return names === undefined ? code : names[language === 'zh' ? 0 : 1];
}
