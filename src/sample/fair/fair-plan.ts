import { boothGrid } from '../generator/booth-grid.js';
import type { SampleCategory, SampleHall, SampleVenue, SampleZone } from '../edition.js';
import { FAIR_SECTORS, type FairSector } from './fair-words.js';
import { itemAt, type Random, seededRandom } from '../generator/random.js';
import { bilingual, slugOf, type Wording } from '../generator/wording.js';

/** The size of a generated fair. */
export interface FairSize {
  exhibitors: number;
  products: number;
  sectors: number;
  /** Whether a kind of product has its own subcategories. */
  threeLevels: boolean;
  halls: number;
}

/** A leaf category, and the name of its products. */
export interface FairLeaf {
  category: string;
  sector: number;
  good: Wording;
}

/** The data about all exhibitors that is computed before the first one is generated. */
export interface FairPlan {
  size: FairSize;
  sectors: readonly FairSector[];
  categories: SampleCategory[];
  leaves: readonly FairLeaf[];
  /** The leaf category of each exhibitor. */
  homes: readonly FairLeaf[];
  productCounts: readonly number[];
  zones: SampleZone[];
  venue: SampleVenue;
  /** The booth of each exhibitor. */
  booths: readonly { venue: string; hall: string; code: string }[];
}

/** The number of free booths in each hall. */
const FREE_BOOTHS = 10;

/** Plans a fair; equal sizes have equal plans. */
export function planFair(size: FairSize): FairPlan {
  const random = seededRandom(size.exhibitors);
  const sectors = FAIR_SECTORS.slice(0, size.sectors);
  const { categories, leaves } = categoryTree(sectors, size.threeLevels);
  const homes = Array.from({ length: size.exhibitors }, () => skewedLeaf(leaves, random));
  const zones = sectors.map((sector) => ({
    slug: slugOf(sector.name.en),
    name: bilingual(`${sector.name.zh}展区`, sector.name.en),
  }));
  const halls = exhibitionHalls(size, random);
  const venue = fairVenue([...halls, forumRoom(1), forumRoom(2)]);
  const booths = assignBooths(venue.slug, halls, homes, zones);
  return {
    size,
    sectors,
    categories,
    leaves,
    homes,
    productCounts: countProducts(size, random),
    zones,
    venue,
    booths,
  };
}

/** A random leaf category. The first ones are much more frequent than the last, as in real fairs. */
export function skewedLeaf(leaves: readonly FairLeaf[], random: Random): FairLeaf {
  return itemAt(leaves, Math.floor(leaves.length * random.next() ** 1.6));
}

function categoryTree(sectors: readonly FairSector[], threeLevels: boolean) {
  const categories: SampleCategory[] = [];
  const leaves: FairLeaf[] = [];
  const add = (name: Wording, parent?: string): string => {
    const slug = slugOf(name.en);
    categories.push({ slug, name: bilingual(name.zh, name.en), ...(parent !== undefined && { parent }) });
    return slug;
  };
  sectors.forEach((sector, index) => {
    const root = add(sector.name);
    for (const good of sector.goods) {
      const kind = add({ zh: good.zh, en: `${good.en}s` }, root);
      if (!threeLevels) {
        leaves.push({ category: kind, sector: index, good });
        continue;
      }
      const kit = { zh: `${good.zh}套件`, en: `${good.en} Kit` };
      const completeKind = add({ zh: `${good.zh}整机`, en: `Complete ${good.en}s` }, kind);
      const kitKind = add({ zh: kit.zh, en: `${kit.en}s` }, kind);
      leaves.push(
        { category: completeKind, sector: index, good },
        { category: kitKind, sector: index, good: kit },
      );
    }
  });
  return { categories, leaves };
}

/** The number of products of each exhibitor: at least one, with a skewed distribution, so that some have dozens. */
function countProducts(size: FairSize, random: Random): number[] {
  const counts = Array.from({ length: size.exhibitors }, () => 1);
  for (let remaining = size.products - size.exhibitors; remaining > 0; remaining -= 1) {
    const holder = Math.floor(size.exhibitors * random.next() ** 1.4);
    counts[holder] = (counts[holder] ?? 0) + 1;
  }
  return counts;
}

function exhibitionHalls(size: FairSize, random: Random): SampleHall[] {
  const count = Math.ceil(size.exhibitors / size.halls) + FREE_BOOTHS;
  const width = count > 300 ? 99 : 57;
  return Array.from({ length: size.halls }, (_, index) => {
    const boothWidths = random.shuffle([3, 3, 3, 3, 4, 6, 6, 9]);
    const grid = boothGrid({ count, width, boothWidths, boothDepth: 3, aisle: 3 });
    const number = index + 1;
    return {
      code: `H${number}`,
      name: bilingual(`${number}号馆`, `Hall ${number}`),
      width: grid.width,
      depth: grid.depth,
      booths: grid.cells,
    };
  });
}

/** Assigns booths hall by hall and sector by sector, and distributes the free booths of each hall. */
function assignBooths(
  venue: string,
  halls: readonly SampleHall[],
  homes: readonly FairLeaf[],
  zones: SampleZone[],
) {
  const queue = homes.map((home, exhibitor) => ({ exhibitor, sector: home.sector }));
  queue.sort((remaining, right) => remaining.sector - right.sector);
  const booths = homes.map(() => ({ venue, hall: '', code: '' }));
  let next = 0;
  for (const hall of halls) {
    const freeEvery = hall.booths.length / FREE_BOOTHS;
    for (const [place, booth] of hall.booths.entries()) {
      const entry = queue[Math.min(next, queue.length - 1)];
      if (entry !== undefined) booth.zone = itemAt(zones, entry.sector).slug;
      const isFree = Math.floor((place + 1) / freeEvery) > Math.floor(place / freeEvery);
      if (isFree || entry === undefined || next >= queue.length) continue;
      booths[entry.exhibitor] = { venue, hall: hall.code, code: booth.code };
      next += 1;
    }
  }
  return booths;
}

function fairVenue(halls: SampleHall[]): SampleVenue {
  return {
    slug: 'sample-exhibition-centre',
    name: bilingual('示例会展中心', 'Sample Exhibition Centre'),
    role: 'MAIN',
    city: bilingual('广州', 'Guangzhou'),
    halls,
  };
}

function forumRoom(number: number): SampleHall {
  return {
    code: `F${number}`,
    name: bilingual(`${number}号论坛厅`, `Forum room ${number}`),
    width: 24,
    depth: 18,
    booths: [],
  };
}
