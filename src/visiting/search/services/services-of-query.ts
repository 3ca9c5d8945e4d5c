import type { HallFeature } from '../../../fair/venue/hall.entity.js';
import { SERVICE_WORDS, type ServiceName } from '../../../fair/venue/plan/service-words.fields.js';
import { dataValue } from '../../../platform/text/data-file.js';
import { pinyinOf } from '../../../platform/text/pinyin.js';
import { MINIMUM_ACRONYM } from '../lexer/names.js';
import { normalize } from '../lexer/normalize.js';
import { compact, hasCjk } from '../lexer/tokens.js';

/** Words that only ask, in normal form: `wherearethetoilets` and `洗手间在哪里` name the toilets. */
const QUESTION_WORDS = (dataValue(import.meta.url, 'question-words.json') as readonly string[]).map((word) =>
  compact(normalize(word)),
);
/** The maximum length of a question without its spaces. Longer ones are searched as other texts. */
const LONGEST = 60;
const SERVICES = servicesByText();

/**
 * The services that a query names with one of their words, its pinyin or its initials, perhaps within a question:
 * 洗手间在哪里. None for other queries.
 */
export function servicesOfQuery(query: string): readonly ServiceName[] {
  const texts = new Set([compact(normalize(query))].filter(({ length }) => length <= LONGEST));
  // The loop also visits the texts that it adds.
  for (const text of texts) {
    const services = SERVICES.get(text);
    if (services) return services;
    for (const word of QUESTION_WORDS) {
      if (text.startsWith(word)) texts.add(text.slice(word.length));
      if (text.endsWith(word)) texts.add(text.slice(0, -word.length));
    }
  }
  return [];
}

/** The texts that name services, and the words that only ask, for searches in front ends. */
export function serviceTexts(): object {
  const texts: Record<string, string[]> = {};
  for (const [text, services] of SERVICES) for (const service of services) (texts[service] ??= []).push(text);
  return { texts, questions: { words: QUESTION_WORDS } };
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
