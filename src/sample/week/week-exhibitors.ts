import { BRANDS, personName } from '../generator/brand-names.js';
import type { SampleExhibitor, SamplePerson, SampleProduct } from '../edition.js';
import { itemAt, type Random } from '../generator/random.js';
import { bilingual, sampleSentences, slugOf, type Wording } from '../generator/wording.js';
import { WEEK_FIELDS, WEEK_PHRASES, type WeekField, type WeekOffer, repeatByWeight } from './week-data.js';

/** An exhibitor and the zone of its booth; no zone if its field is unknown. */
export interface PlacedExhibitor {
  exhibitor: SampleExhibitor;
  zone?: string;
}

/** The common values of the invented exhibitors of one venue. */
export interface WeekCrowd {
  /** The prefix of the organizer's keys, `ZGC`. */
  key: string;
  /** One entry for each exhibitor. */
  kinds: readonly SampleExhibitor['kind'][];
  /** The number of products of each exhibitor. */
  productCounts: readonly number[];
  /** Their cities. A city that occurs more often in the list is more frequent. */
  cities: readonly Wording[];
  /** Whether all their products are projects. */
  projects: boolean;
  published: boolean;
  /** The first unused brand. The brands of two venues of one event must not overlap. */
  firstBrand: number;
}

const FIELDS = repeatByWeight(WEEK_FIELDS);
// The step through all brands. Neighbours in this order have no common syllable.
const BRAND_STEP = 619;

/** Invents the exhibitors of one venue, without booths. */
export function weekCrowd(crowd: WeekCrowd, random: Random): PlacedExhibitor[] {
  return crowd.kinds.map((kind, index) => {
    const field = random.pick(FIELDS);
    const brand = itemAt(BRANDS, (crowd.firstBrand + index) * BRAND_STEP);
    return { exhibitor: inventExhibitor({ crowd, index, kind, field, brand }, random), zone: field.zone };
  });
}

/** Distributes a number of products: each exhibitor has one to six, and most have few. */
export function distribute(total: number, holders: number, random: Random): number[] {
  const counts = Array.from({ length: holders }, () => 1);
  let remaining = total - holders;
  while (remaining > 0) {
    // Squared, so that the distribution is skewed.
    const holder = Math.floor(holders * random.next() ** 2);
    const count = counts[holder] ?? 0;
    if (count >= 6) continue;
    counts[holder] = count + 1;
    remaining -= 1;
  }
  return random.shuffle(counts);
}

interface Draft {
  crowd: WeekCrowd;
  index: number;
  kind: SampleExhibitor['kind'];
  field: WeekField;
  brand: Wording;
}

function inventExhibitor(draft: Draft, random: Random): SampleExhibitor {
  const { crowd, index, kind, field, brand } = draft;
  const city = random.pick(crowd.cities);
  const name = nameOf(kind, city, brand, random.pick(field.words));
  const slug = slugOf(name.en.replace(' Co., Ltd.', ''));
  const offers = random.shuffle(field.offers).slice(0, crowd.productCounts[index] ?? 1);
  return {
    slug,
    kind,
    name: bilingual(name.zh, name.en),
    description: describe(name, city, field, offers, random),
    country: 'CN',
    city: bilingual(city.zh, city.en),
    ...(kind !== 'TEAM' && { website: `https://${slug}.example` }),
    contactEmail: `info@${slug}.example`,
    externalId: `${crowd.key}-${String(index + 1).padStart(3, '0')}`,
    published: crowd.published,
    representatives: random.chance(0.4) ? [representative(kind, crowd.firstBrand + index, random)] : [],
    categories: [...new Set([field.category, ...offers.map((offer) => offer.category)])],
    booths: [],
    products: offers.map((offer) => inventProduct(brand, offer, crowd.projects, random)),
  };
}

function nameOf(kind: SampleExhibitor['kind'], city: Wording, brand: Wording, word: Wording): Wording {
  const zh = city.zh + brand.zh;
  const en = `${city.en} ${brand.en}`;
  switch (kind) {
    case 'COMPANY':
      return { zh: `${zh}${word.zh}有限公司`, en: `${en} ${word.en} Co., Ltd.` };
    case 'UNIVERSITY':
      return { zh: `${zh}大学`, en: `${en} University` };
    case 'INSTITUTE':
      return { zh: `${zh}${word.zh}研究院`, en: `${en} Institute of ${word.en}` };
    case 'GOVERNMENT':
      return { zh: `${zh}高新区管理委员会`, en: `${en} Hi-tech Zone Administration` };
    case 'TEAM':
      return { zh: `${brand.zh}创业团队`, en: `${brand.en} Start-up Team` };
  }
}

function describe(name: Wording, city: Wording, field: WeekField, offers: WeekOffer[], random: Random) {
  const offerNames = offers.slice(0, 2).map((offer) => offer.name);
  const parts: Wording[] = [
    {
      zh: `${name.zh}位于${city.zh}，专注于${field.focus.zh}。`,
      en: `${name.en} is based in ${city.en} and works on ${field.focus.en}.`,
    },
    {
      zh: `现场展示：${offerNames.map((word) => word.zh).join('、')}。`,
      en: `On show: ${offerNames.map((word) => word.en).join(' and ')}.`,
    },
  ];
  if (random.chance(0.6)) parts.push(random.pick(WEEK_PHRASES.backgrounds));
  return sampleSentences(parts);
}

/** An invented person for an exhibitor of the kind. */
export function representative(kind: SampleExhibitor['kind'], number: number, random: Random): SamplePerson {
  const person = personName(number);
  const role = random.pick(WEEK_PHRASES.roles[kind]);
  return { name: bilingual(person.zh, person.en), role: bilingual(role.zh, role.en) };
}

function inventProduct(brand: Wording, offer: WeekOffer, project: boolean, random: Random): SampleProduct {
  const zh = `${brand.zh}${offer.name.zh}${project ? '项目' : ''}`;
  const en = `${brand.en} ${offer.name.en}${project ? ' Project' : ''}`;
  const parts: Wording[] = [
    {
      zh: `${brand.zh}${offer.name.zh}${offer.purpose.zh}。`,
      en: `${brand.en} ${offer.name.en} ${offer.purpose.en}.`,
    },
  ];
  if (random.chance(0.5)) parts.push(random.pick(WEEK_PHRASES.maturities));
  return {
    slug: slugOf(en),
    kind: project ? 'PROJECT' : offer.kind,
    name: bilingual(zh, en),
    description: sampleSentences(parts),
    premiere: random.chance(0.15),
    categories: [offer.category],
  };
}
