import type { HallFeature } from '../../../fair/venue/hall.entity.js';
import { SERVICE_WORDS, type ServiceName } from '../../../fair/venue/plan/service-words.fields.js';
import { pinyinOf } from '../../../platform/text/pinyin.js';
import { bareQuery } from '../answers/bare-query.js';
import { MINIMUM_ACRONYM } from '../lexer/names.js';
import { normalize } from '../lexer/normalize.js';
import { compact, hasCjk } from '../lexer/tokens.js';

const SERVICES = servicesByText();

/**
 * The services that a query names with one of their words, its pinyin or its initials, perhaps within a question:
 * 洗手间在哪里. None for other queries.
 */
export function servicesOfQuery(query: string): readonly ServiceName[] {
  const text = normalize(query);
  return SERVICES.get(compact(text)) ?? SERVICES.get(compact(bareQuery(text))) ?? [];
}

/** The service of a feature; undefined for walls, columns and labels. */
export function serviceOfFeature({ kind, service }: HallFeature): ServiceName | undefined {
  if (kind === 'SERVICE') return service ?? undefined;
  return kind === 'ENTRANCE' || kind === 'EXIT' || kind === 'STAGE' ? kind : undefined;
}

function servicesByText(): ReadonlyMap<string, readonly ServiceName[]> {
  const services = new Map<string, ServiceName[]>();
  for (const [service, words] of Object.entries(SERVICE_WORDS) as [ServiceName, readonly string[]][]) {
    for (const text of new Set(words.flatMap(textsOf)))
      services.set(text, [...(services.get(text) ?? []), service]);
  }
  return services;
}

/** The texts that people type for a word. Two initials stand for too many other words. */
function textsOf(word: string): string[] {
  const text = compact(normalize(word));
  if (!hasCjk(text)) return [text];
  const syllables = pinyinOf(text).map(([syllable = '']) => syllable);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [text, syllables.join(''), ...(initials.length < MINIMUM_ACRONYM ? [] : [initials])];
}
