import { dataLines } from '../../../platform/text/data-file.js';

/** Machines are classified by their number of axes, in characters or digits. */
const AXES = Array.from('二三四五六七八九', (digit, index) => [
  `${digit}轴`,
  `${index + 2}轴`,
  `${index + 2} axis`,
  ...(digit === '二' ? ['两轴'] : []),
]);

/** Synonyms for every fair; each word belongs to one group only. */
export const COMMON_SYNONYMS: readonly (readonly string[])[] = [
  ...dataLines(import.meta.url, 'common-synonyms.txt').map((group) => group.split(' = ')),
  ...AXES,
];
