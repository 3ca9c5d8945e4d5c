import { dataValue } from '../../../platform/text/data-file.js';
import type { FloorFeatureKind, FloorServiceKind } from './floor-feature.type.js';

/** What visitors look for on a floor: a kind of service, a door or a stage. */
export type ServiceName = FloorServiceKind | Extract<FloorFeatureKind, 'ENTRANCE' | 'EXIT' | 'STAGE'>;

/** The words of visitors for each service, in both languages. The usual one of each language is the first. */
export const SERVICE_WORDS = dataValue(import.meta.url, 'service-words.json') as Readonly<
  Record<ServiceName, readonly string[]>
>;
