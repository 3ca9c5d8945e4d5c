import type { Language } from '@vitrine/ui/language';
import { SERVICE_SIGNS } from './feature-markup.js';
import { WORDS } from './words.js';

export { featureName, featureSign } from './feature-markup.js';

/** The kinds of a SERVICE with a sign and a word. */
export type ServiceKind = keyof typeof SERVICE_SIGNS;

export const SERVICES = Object.keys(SERVICE_SIGNS) as ServiceKind[];

/** The word for a kind of service: `Toilets`. */
export function serviceWord(service: ServiceKind, language: Language): string {
  return WORDS[language][service];
}
