import fc from 'fast-check';
import { readBoothCell } from './booth-cell.js';
import { Places } from './places.js';

const CODE = fc.stringMatching(/^[AH1-3][AH1-3.-]{0,3}$/);
const BOOTH_CODE = fc.stringMatching(/^[AH1-3][AH1-3./-]{0,4}$/);
const VENUE = fc.constantFrom('main', 'a', 'h1', '1');

/** Few letters, so that halls, booths and ranges look alike. */
const FAIR = fc.record({
  halls: fc.uniqueArray(fc.record({ venue: VENUE, code: CODE }), {
    minLength: 1,
    maxLength: 6,
    selector: ({ venue, code }) => `${venue} ${code}`,
  }),
  booths: fc.uniqueArray(fc.record({ hall: fc.nat(5), code: BOOTH_CODE }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ hall, code }) => `${hall} ${code}`,
  }),
});

function placesOf({ halls, booths }: typeof FAIR extends fc.Arbitrary<infer T> ? T : never): Places {
  const places = new Places();
  places.addHalls(halls.map((hall, index) => ({ ...hall, id: `hall ${index}` })));
  for (const [index, { hall, code }] of booths.entries()) {
    places.addBooth(`hall ${hall}`, { id: `booth ${index}`, code, blocked: false, occupants: [] });
  }
  return places;
}

describe('the label', () => {
  it('of a hall matches this hall only', () => {
    fc.assert(
      fc.property(FAIR, (fair) => {
        const places = placesOf(fair);
        expect(places.halls.size).toBe(fair.halls.length);
        for (const hall of places.halls.values()) expect(places.hallsNamed(hall.label)).toEqual([hall]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a booth, as the text of a cell, matches this booth only', () => {
    fc.assert(
      fc.property(FAIR, (fair) => {
        const places = placesOf(fair);
        expect(places.booths.size).toBe(fair.booths.filter(({ hall }) => hall < fair.halls.length).length);
        for (const booth of places.booths.values()) {
          const read = readBoothCell(booth.label, places);
          expect(read).toEqual([{ hall: booth.hall.label, code: booth.code }]);
          expect(places.find(booth.code, booth.hall.label)).toEqual([booth]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of booths, in one cell, match all of them', () => {
    fc.assert(
      fc.property(FAIR, (fair) => {
        const places = placesOf(fair);
        const booths = [...places.booths.values()];
        const read = readBoothCell(booths.map(({ label }) => label).join('; '), places);
        expect(read).toEqual(booths.map(({ hall, code }) => ({ hall: hall.label, code })));
      }),
      { numRuns: 1000 },
    );
  });
});
