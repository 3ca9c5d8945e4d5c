import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

/** A rectangle at a position, in metres. */
function outline(x: number, y: number, width = 3, depth = 3): object[] {
  const [east, south] = [x + width, y + depth];
  return [
    { x, y },
    { x: east, y },
    { x: east, y: south },
    { x, y: south },
  ];
}

describe('booths', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({ slug: 'fair' });
    const north = await rows.venue(event, { slug: 'north' });
    const south = await rows.venue(event, { slug: 'south' });
    const hall = (venue: string, code: string) => rows.hall(event, venue, { code, width: 90, depth: 60 });
    const [h1, h12, n1] = [await hall(north, 'H1'), await hall(north, 'H12'), await hall(north, 'N1')];
    const southern = await hall(south, 'H1');
    const booth = (inHall: string, code: string, at?: object[]) =>
      rows.booth(event, inHall, { code, ...(at && { outline: at }) });
    await booth(h12, 'A5');
    await booth(h12, '3');
    await booth(h1, '23');
    await booth(n1, 'N1-A1');
    await booth(southern, 'B7');
    await booth(h1, 'B7');
    const c1 = await booth(h1, 'C1', outline(3, 3, 20, 3));
    await rows.allocation(event, c1, await rows.exhibitor(event, { slug: 'robots' }));
    await booth(h1, 'C2', outline(26, 3));
    await booth(h1, 'C3', outline(4, 9));
    await booth(h1, 'C4', outline(12, 10));
    await booth(southern, 'C5', outline(3, 9));
    const elsewhere = await rows.event({ slug: 'elsewhere' });
    const foreign = await rows.hall(elsewhere, await rows.venue(elsewhere), { code: 'H9' });
    await rows.booth(elsewhere, foreign, { code: 'Z1' });
    await test.settle();
  });

  afterAll(() => test.close());

  describe('by a printed code', () => {
    async function placeOf(code: string): Promise<string | null> {
      const { place } = await test.api
        .data(
          `{ event(slug: "fair") { place(code: ${JSON.stringify(code)}) { code hall { code venue { slug } } } } }`,
        )
        .then(({ event }) => event);
      return place && `${place.hall.venue.slug} ${place.hall.code} ${place.code}`;
    }

    it.each([
      ['H12 A5', 'north H12 A5'],
      ['h12-a5', 'north H12 A5'],
      ['Ｈ１２Ａ５', 'north H12 A5'],
      ['A5', 'north H12 A5'],
      ['north.H1.B7', 'north H1 B7'],
      ['south H1 B7', 'south H1 B7'],
      ['N1-A1', 'north N1 N1-A1'],
      ['N1 N1-A1', 'north N1 N1-A1'],
      ['H12 3', 'north H12 3'],
      ['H1 23', 'north H1 23'],
    ])('are found: %s', async (code, found) => {
      expect(await placeOf(code)).toBe(found);
    });

    it.each([
      ['two venues have a hall with the code', 'H1 B7'],
      ['two halls have a booth with the code', 'B7'],
      ['hall and booth are ambiguous', 'H123'],
      ['no booth has the code', 'H12 A6'],
      ['the booth belongs to another event', 'H9 Z1'],
      ['the text is not a code', ' '],
      ['PostgreSQL cannot store the text', 'H12\u0000A5'],
    ])('are null if %s', async (_why, code) => {
      expect(await placeOf(code)).toBeNull();
    });
  });

  describe('around a booth', () => {
    const near = 'neighbours(first: 20) { code hall { venue { slug } } }';

    async function neighboursOf(code: string, args = ''): Promise<string[]> {
      const field = `place(code: "${code}") { neighbours${args} { code } }`;
      const { neighbours } = await test.api.ofEvent('fair', field);
      return neighbours.map((one: Data) => one.code as string);
    }

    it('are in the same hall, ordered by the gap, then by the distance of centres', async () => {
      // The gaps are 3 m to C3 and to C2, whose centre is farther away, and 4 m to C4.
      expect(await neighboursOf('C1')).toEqual(['C3', 'C2', 'C4']);
      expect(await neighboursOf('C2', '(first: 1)')).toEqual(['C1']);
      expect(await neighboursOf('C5')).toEqual([]);
    });

    it('are available from an exhibitor too', async () => {
      const field = 'exhibitor(slug: "robots") { booths { neighbours(first: 1) { code } } }';
      const { booths } = await test.api.ofEvent('fair', field);
      expect(booths).toEqual([{ neighbours: [{ code: 'C3' }] }]);
    });

    it('are an empty list for a booth without an outline', async () => {
      expect(await neighboursOf('A5')).toEqual([]);
    });

    it.each([0, 21])('are rejected for first: %d', async (first) => {
      const query = `{ event(slug: "fair") { place(code: "C1") { neighbours(first: ${first}) { id } } } }`;
      expect(await test.api.refusal(query)).toMatch(/^BAD_USER_INPUT/);
    });

    it('are read by one statement for all booths of a hall', async () => {
      const page = () =>
        test.api.ofEvent(
          'fair',
          `hall(venue: "north", code: "H1") { booths(first: 9) { nodes { ${near} } } }`,
        );
      const statements = await statementsOf(page);
      expect(statements.filter((text) => text.includes('as neighbours'))).toHaveLength(1);
    });

    it('change when a booth moves', async () => {
      expect((await neighboursOf('C2'))[0]).toBe('C1');
      const moved = `update booth set outline = $1 where code = 'C4'`;
      await test.sql.query(moved, [JSON.stringify(outline(30, 3))]);
      await test.settle();
      expect((await neighboursOf('C2'))[0]).toBe('C4');
    });
  });
});
