import { dataValue } from '../../../platform/text/data-file.js';
import { type ValueWords, wordsOf } from '../../../platform/text/words/enum-words.js';
import { FloorFeatureKind, FloorServiceKind } from './floor-feature.type.js';

/** What visitors look for on a floor: a kind of service, a door or a stage. */
export type ServiceName = FloorServiceKind | Extract<FloorFeatureKind, 'ENTRANCE' | 'EXIT' | 'STAGE'>;

const NAMES: ValueWords<ServiceName> = { ...wordsOf(FloorServiceKind), ...wordsOf(FloorFeatureKind) };
const SYNONYMS = dataValue(import.meta.url, 'service-words.json') as Record<ServiceName, readonly string[]>;

/** The words of visitors for each service, in both languages. The usual ones are the first. */
export const SERVICE_WORDS = Object.fromEntries<string[]>(
  Object.entries(SYNONYMS).map(([service, synonyms]) => {
    const { zh, en } = NAMES[service as ServiceName];
    return [service, [zh, en.toLowerCase(), ...synonyms]];
  }),
) as Record<ServiceName, string[]>;
