import { type Hit, orderHits } from './hit-order.js';

/** Hits by score: `X1 0.6` is an exhibitor, `P1 0.7` a product, `C1 0.8` a category. */
const hits = (...texts: string[]): Hit[] =>
  texts.map((text) => {
    const [id = '', score] = text.split(' ');
    const type = ({ X: 'Exhibitor', P: 'Product', C: 'Category' } as const)[id.charAt(0) as 'X' | 'P' | 'C'];
    return { object: { id, type }, score: Number(score) } as Hit;
  });
const ids = (order: readonly Hit[]): string => order.map(({ object }) => object.id).join(' ');

describe('the order of hits', () => {
  it('places an exhibitor after each other hit if its score is close', () => {
    const found = hits('C1 0.78', 'P1 0.72', 'P2 0.71', 'P3 0.7', 'X1 0.56', 'X2 0.55');
    expect(ids(orderHits(found, 30))).toBe('C1 X1 P1 X2 P2 P3');
  });

  it('keeps the order of scores if exhibitors match better or much worse', () => {
    expect(ids(orderHits(hits('X1 0.9', 'X2 0.8', 'P1 0.7'), 30))).toBe('X1 X2 P1');
    expect(ids(orderHits(hits('P1 0.95', 'P2 0.9', 'X1 0.3'), 30))).toBe('P1 P2 X1');
  });

  it('prefers the exhibitor of two equal scores', () => {
    expect(ids(orderHits(hits('P1 0.7', 'X1 0.7'), 30))).toBe('X1 P1');
  });

  it('ends at its limit', () => {
    expect(ids(orderHits(hits('C1 0.8', 'P1 0.7', 'X1 0.6', 'X2 0.6'), 3))).toBe('C1 X1 P1');
  });
});
