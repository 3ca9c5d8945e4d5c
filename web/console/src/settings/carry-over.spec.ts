import { carryAllOver, type Results } from './carry-over.js';

type Result = Results[number];

const REFUSED: Result = {
  exhibitor: null,
  errors: [{ code: 'INVALID', message: 'no-name has no name.', path: null }],
};
const CARRIED: Result = { exhibitor: { id: 'X', name: 'Optics' }, errors: [] };

/**
 * A server that copies at most 1,000 exhibitors per request. The rejected exhibitors come first in each
 * request.
 */
function server(refused: number, exhibitors: number): () => Promise<Results> {
  let left = exhibitors;
  return () => {
    const carried = Math.min(left, 1000 - refused);
    left -= carried;
    return Promise.resolve([...repeated(REFUSED, refused), ...repeated(CARRIED, carried)]);
  };
}

function repeated(result: Result, count: number): Result[] {
  return Array.from({ length: count }, () => result);
}

describe('the carry-over of an edition', () => {
  it('includes the exhibitors after the first thousand, and lists each reason once', async () => {
    expect(await carryAllOver(server(2, 2500))).toEqual({ done: 2500, failures: ['no-name has no name.'] });
  });

  it('ends if all exhibitors of a step are refused', async () => {
    expect(await carryAllOver(server(1000, 5))).toEqual({ done: 0, failures: ['no-name has no name.'] });
  });
});
