import type { Language } from '@vitrine/ui/language';
import { SERVICE_SIGNS } from './feature-markup.js';
import { WORDS } from './words.js';

/** The kinds of a SERVICE that have a sign and a word of their own. */
export type ServiceKind = keyof typeof SERVICE_SIGNS;

export const SERVICES = Object.keys(SERVICE_SIGNS) as ServiceKind[];

/** The word for a kind of service: `Toilets`. */
export function serviceWord(service: ServiceKind, language: Language): string {
  return WORDS[language][service];
}
