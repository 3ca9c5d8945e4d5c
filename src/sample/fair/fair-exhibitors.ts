import type { SampleExhibitor, SampleProduct, SampleSponsorLevel } from '../edition.js';
import { type FairName, FairNames } from './fair-names.js';
import { FAIR_PHRASES, FAIR_PLACES, type FairPlace } from './fair-words.js';
import { type FairLeaf, type FairPlan, skewedLeaf } from './fair-plan.js';
import { itemAt, type Random, seededRandom } from '../generator/random.js';
import { representative } from '../week/week-exhibitors.js';
import { bilingual, sampleSentences, slugOf, type Wording } from '../generator/wording.js';

export const SPONSOR_LEVELS: SampleSponsorLevel[] = [
  { slug: 'diamond', name: bilingual('钻石赞助商', 'Diamond sponsor') },
  { slug: 'gold', name: bilingual('金牌赞助商', 'Gold sponsor') },
  { slug: 'silver', name: bilingual('银牌赞助商', 'Silver sponsor') },
];
/** One exhibitor of so many has a level. The rarest one is the highest. */
const SPONSOR_INTERVALS = [240, 60, 24];

/** Yields the exhibitors of a fair one by one. Equal plans yield equal exhibitors. */
export function* fairExhibitors(plan: FairPlan): Generator<SampleExhibitor> {
  const random = seededRandom(plan.size.products);
  const names = new FairNames();
  const leavesOf = plan.sectors.map((_, sector) => plan.leaves.filter((leaf) => leaf.sector === sector));
  let productsSoFar = 0;
  for (const [index, home] of plan.homes.entries()) {
    const place = random.pick(FAIR_PLACES);
    const name = names.next(place, random.pick(itemAt(plan.sectors, home.sector).words));
    const count = plan.productCounts[index] ?? 1;
    const products = Array.from({ length: count }, (_, offset) => {
      const sectorLeaves = itemAt(leavesOf, home.sector);
      const leaf =
        offset === 0
          ? home
          : random.chance(0.8)
            ? random.pick(sectorLeaves)
            : skewedLeaf(plan.leaves, random);
      return fairProduct(name.brand, leaf, productsSoFar + offset + 1, plan, random);
    });
    productsSoFar += count;
    yield fairExhibitor({ plan, index, place, name, products }, random);
  }
}

interface Draft {
  plan: FairPlan;
  index: number;
  place: FairPlace;
  name: FairName;
  products: SampleProduct[];
}

function fairExhibitor(draft: Draft, random: Random): SampleExhibitor {
  const { plan, index, place, name, products } = draft;
  const slug = slugOf(name.full.en.replace(' Co., Ltd.', ''));
  return {
    slug,
    kind: 'COMPANY',
    name: bilingual(name.full.zh, name.full.en),
    description: describeFirm(name.brand, place, random),
    country: place.country,
    city: bilingual(place.city.zh, place.city.en),
    website: `https://${slug}.example`,
    contactEmail: `info@${slug}.example`,
    externalId: `FAIR-${String(index + 1).padStart(5, '0')}`,
    ...sponsorship(index),
    published: true,
    // The invented persons have Chinese names, so only Chinese firms have representatives.
    representatives:
      place.country === 'CN' && random.chance(0.4) ? [representative('COMPANY', index, random)] : [],
    categories: [...new Set(products.flatMap((product) => product.categories))].slice(0, 5),
    booths: [itemAt(plan.booths, index)],
    products,
  };
}

function sponsorship(index: number): Pick<SampleExhibitor, 'sponsorLevel'> {
  const level = SPONSOR_LEVELS[SPONSOR_INTERVALS.findIndex((interval) => index % interval === 7)];
  return level ? { sponsorLevel: level.slug } : {};
}

function describeFirm(brand: Wording, place: FairPlace, random: Random) {
  const year = 1985 + random.int(38);
  const staff = 20 + 10 * random.int(60);
  const hasRobot = random.chance(0.03);
  // Two to five sentences give between thirty and ninety words.
  const count = 2 + random.int(hasRobot ? 3 : 4);
  return sampleSentences([
    {
      zh: `${brand.zh}位于${place.city.zh}，成立于${year}年，员工约${staff}人。`,
      en: `${brand.en} of ${place.city.en} was founded in ${year} and employs about ${staff} people.`,
    },
    ...differentPhrases(FAIR_PHRASES.firm, count, random),
    ...(hasRobot ? [FAIR_PHRASES.robot] : []),
  ]);
}

/** The running number makes the model, and thus the slug, unique in the fair. */
function fairProduct(
  brand: Wording,
  leaf: FairLeaf,
  number: number,
  plan: FairPlan,
  random: Random,
): SampleProduct {
  const adjective = random.pick(FAIR_PHRASES.adjectives);
  const model = `${leaf.good.en.replace(/[^A-Z]/g, '')}-${number}`;
  const zh = `${brand.zh}${adjective.zh}${leaf.good.zh} ${model}`;
  const en = `${brand.en} ${adjective.en} ${leaf.good.en} ${model}`;
  const series = 2025 + random.int(3);
  const secondCategory = random.chance(0.35) ? skewedLeaf(plan.leaves, random).category : leaf.category;
  return {
    slug: slugOf(en),
    kind: random.chance(0.08) ? 'TECHNOLOGY' : 'PRODUCT',
    name: bilingual(zh, en),
    description: sampleSentences([
      { zh: `${zh} 属于${series}系列。`, en: `${en} is part of the ${series} series.` },
      ...differentPhrases(FAIR_PHRASES.product, 1 + random.int(3), random),
    ]),
    premiere: random.chance(0.1),
    categories: secondCategory === leaf.category ? [secondCategory] : [leaf.category, secondCategory],
  };
}

/** Several different phrases of a list. Cheaper than a shuffle, which matters for 300,000 products. */
function differentPhrases(phrases: readonly Wording[], count: number, random: Random): Wording[] {
  const start = random.int(phrases.length);
  // Five is coprime to the lengths of both lists, so that each phrase occurs once before one repeats.
  return Array.from({ length: count }, (_, step) => itemAt(phrases, start + 5 * step));
}
