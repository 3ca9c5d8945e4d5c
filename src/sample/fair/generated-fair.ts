import type { SampleEdition, SampleExhibitor } from '../edition.js';
import { fairExhibitors, SPONSOR_LEVELS } from './fair-exhibitors.js';
import { type FairSize, planFair } from './fair-plan.js';
import { FAIR_DAYS, fairProgramme } from './fair-programme.js';
import { itemAt } from '../generator/random.js';
import { bilingual, sampleSentences } from '../generator/wording.js';

/** The sizes of generated fairs by letter, as in the option of the command line. */
export const FAIR_SIZES = {
  S: { exhibitors: 260, products: 1_000, sectors: 10, threeLevels: false, halls: 3 },
  M: { exhibitors: 5_000, products: 25_000, sectors: 15, threeLevels: true, halls: 12 },
  /** As many exhibitors as L, for screens that hold a copy of the fair. */
  E: { exhibitors: 30_000, products: 25_000, sectors: 15, threeLevels: true, halls: 40 },
  L: { exhibitors: 30_000, products: 300_000, sectors: 15, threeLevels: true, halls: 40 },
} as const satisfies Record<string, FairSize>;

/** The letter of a size. */
export type FairSizeName = keyof typeof FAIR_SIZES;

/** The number of exhibitors, from the first on, that can take part in sessions. */
const GUESTS = 120;

/**
 * An invented trade fair of 2027 of the given size. Each iteration generates the same exhibitors again, so that
 * all of them are never in memory at once.
 */
export function generatedFair(size: FairSizeName): SampleEdition {
  const plan = planFair(FAIR_SIZES[size]);
  const exhibitors: Iterable<SampleExhibitor> = { [Symbol.iterator]: () => fairExhibitors(plan) };
  return {
    event: fairEvent(size),
    zones: plan.zones,
    sponsorLevels: SPONSOR_LEVELS,
    categories: plan.categories,
    venues: [plan.venue],
    exhibitors,
    sessions: fairProgramme(plan, firstOf(exhibitors, GUESTS)),
    size: { exhibitors: plan.size.exhibitors, products: plan.size.products },
  };
}

function fairEvent(size: FairSizeName): SampleEdition['event'] {
  const { exhibitors, products } = FAIR_SIZES[size];
  return {
    slug: `sample-${size.toLowerCase()}`,
    name: bilingual(`示例博览会（${size}）`, `Sample Fair (${size})`),
    description: sampleSentences([
      {
        zh: `由程序生成的展会，有${exhibitors}家参展商和${products}件展品。`,
        en: `A generated fair with ${exhibitors} exhibitors and ${products} products.`,
      },
    ]),
    startsOn: FAIR_DAYS[0],
    endsOn: itemAt(FAIR_DAYS, FAIR_DAYS.length - 1),
    timeZone: 'Asia/Shanghai',
    country: 'CN',
    locales: ['zh-Hans', 'en'],
    status: 'PUBLISHED',
  };
}

function firstOf(exhibitors: Iterable<SampleExhibitor>, count: number): SampleExhibitor[] {
  const first: SampleExhibitor[] = [];
  for (const exhibitor of exhibitors) {
    first.push(exhibitor);
    if (first.length === count) break;
  }
  return first;
}
