import { sampleFaults } from './faults/sample-validation.js';
import type { SampleEdition, SampleExhibitor } from '../../src/sample/edition.js';
import { generatedFair } from '../../src/sample/fair/generated-fair.js';

const wordsIn = (text: string | undefined): number => (text ?? '').split(' ').length;

/** A generated fair with its exhibitors, which are iterated only once. */
function held(size: 'S' | 'M'): { edition: SampleEdition; exhibitors: SampleExhibitor[] } {
  const edition = generatedFair(size);
  return { edition, exhibitors: [...edition.exhibitors] };
}

describe.each([
  { size: 'S', exhibitorCount: 260, productCount: 1_000, categories: 60, halls: 3 },
  { size: 'M', exhibitorCount: 5_000, productCount: 25_000, categories: 240, halls: 12 },
] as const)('the generated fair $size', ({ size, exhibitorCount, productCount, categories, halls }) => {
  const { edition, exhibitors } = held(size);
  const products = exhibitors.flatMap((one) => one.products);

  it('has no faults', () => {
    expect(sampleFaults({ ...edition, exhibitors })).toEqual([]);
  });

  it('has exactly the requested size, with all exhibitors published', () => {
    expect(exhibitors.filter((one) => one.published)).toHaveLength(exhibitorCount);
    expect(products).toHaveLength(productCount);
    expect(edition.categories).toHaveLength(categories);
    expect(edition.venues[0]?.halls.filter((hall) => hall.booths.length > 0)).toHaveLength(halls);
  });

  it('gives each exhibitor an exclusive booth and leaves at least ten free in each hall', () => {
    const taken = new Set(
      exhibitors.flatMap((one) => one.booths.map((booth) => `${booth.hall} ${booth.code}`)),
    );
    expect(taken.size).toBe(exhibitorCount);
    for (const hall of edition.venues[0]?.halls.filter((one) => one.booths.length > 0) ?? []) {
      const free = hall.booths.filter((booth) => !taken.has(`${hall.code} ${booth.code}`));
      expect(free.length).toBeGreaterThanOrEqual(10);
    }
  });

  it('has unique exhibitor names', () => {
    expect(new Set(exhibitors.map((one) => one.name['zh-Hans'])).size).toBe(exhibitorCount);
    expect(new Set(exhibitors.map((one) => one.name.en)).size).toBe(exhibitorCount);
  });

  it('has few sponsors, fewest of the highest level', () => {
    const levels = edition.sponsorLevels?.map(({ slug }) => slug) ?? [];
    const counts = levels.map(
      (level) => exhibitors.filter(({ sponsorLevel }) => sponsorLevel === level).length,
    );
    expect(exhibitors.filter(({ sponsorLevel }) => sponsorLevel !== undefined)).toHaveLength(
      counts.reduce((sum, count) => sum + count, 0),
    );
    expect(counts).toEqual(counts.filter((count) => count > 0).sort((left, right) => left - right));
    expect(counts).toHaveLength(3);
  });

  it('marks every description as sample data', () => {
    for (const one of [...exhibitors, ...products, ...edition.sessions]) {
      if (!one.description?.['zh-Hans']?.endsWith('示例数据。')) throw new Error(`${one.slug} keeps silent`);
      if (!one.description.en?.endsWith('Sample data.')) throw new Error(`${one.slug} keeps silent`);
    }
  });

  it('describes exhibitors in 30 to 90 words and products in 15 to 45', () => {
    const exhibitorWords = exhibitors.map((one) => wordsIn(one.description?.en));
    const productWords = products.map((one) => wordsIn(one.description?.en));
    expect(exhibitorWords.every((count) => count >= 30 && count <= 90)).toBe(true);
    expect(productWords.every((count) => count >= 15 && count <= 45)).toBe(true);
  });

  it('has eight sessions on each of five days', () => {
    expect(edition.sessions).toHaveLength(40);
  });

  it('is identical on each iteration and each generation', () => {
    const again = generatedFair(size);
    expect([...edition.exhibitors].slice(0, 500)).toEqual(exhibitors.slice(0, 500));
    expect({ ...again, exhibitors: [...again.exhibitors].slice(-500) }).toEqual({
      ...edition,
      exhibitors: exhibitors.slice(-500),
    });
  });
});

describe('the generated fair M', () => {
  it('mentions robots in two to four percent of the descriptions', () => {
    const { exhibitors } = held('M');
    const share =
      exhibitors.filter((one) => /robot/i.test(one.description?.en ?? '')).length / exhibitors.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.04);
  });
});

describe('the generated fair L', () => {
  it('generates its exhibitors lazily', () => {
    const edition = generatedFair('L');
    const [first] = edition.exhibitors;
    expect(first?.products.length).toBeGreaterThan(1);
    expect(edition.size).toEqual({ exhibitors: 30_000, products: 300_000 });
  });
});
