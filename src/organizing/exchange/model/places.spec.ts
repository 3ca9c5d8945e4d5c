import fc from 'fast-check';
import { BOOTH_CODE_LENGTH, boothCodeKey, isBoothCode } from '../../../fair/booth/booth-code.fields.js';
import { readBoothCell } from './booth/booth-cell.js';
import { Places } from './places.js';

const CODE = fc.stringMatching(/^[AH1-3][AH1-3.-]{0,3}$/);
const BOOTH_CODE = fc.stringMatching(/^[AH1-3][AH1-3./-]{0,4}$/);
const VENUE = fc.constantFrom('main', 'a', 'h1', '1');

/** Few characters, so that halls, booths and ranges resemble each other. */
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

/** Printed codes in any script, with parts that resemble separators, halls or ranges. */
const PRINTED = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom(
        'A',
        '12',
        '1-2',
        ' ',
        '/',
        '+',
        '&',
        '(',
        ')',
        '（光地）',
        '[',
        '.',
        '-',
        '–',
        '号馆',
        'H1',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').trim().slice(0, BOOTH_CODE_LENGTH).trim())
  .filter((code) => code.isWellFormed() && isBoothCode(code) && boothCodeKey(code) !== '');
const PRINTED_FAIR = fc.record({
  halls: fc.uniqueArray(fc.record({ venue: VENUE, code: CODE }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ venue, code }) => `${venue} ${code}`,
  }),
  booths: fc.uniqueArray(fc.record({ hall: fc.nat(3), code: PRINTED }), {
    minLength: 1,
    maxLength: 8,
    selector: ({ hall, code }) => `${hall} ${boothCodeKey(code)}`,
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

describe('labels', () => {
  it('of halls each match exactly their hall', () => {
    fc.assert(
      fc.property(FAIR, (fair) => {
        const places = placesOf(fair);
        expect(places.halls.size).toBe(fair.halls.length);
        for (const hall of places.halls.values()) expect(places.hallsNamed(hall.label)).toEqual([hall]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of booths, as text of a cell, each match exactly their booth', () => {
    fc.assert(
      fc.property(FAIR, (fair) => {
        const places = placesOf(fair);
        expect(places.booths.size).toBe(fair.booths.filter(({ hall }) => hall < fair.halls.length).length);
        for (const booth of places.booths.values()) {
          const read = readBoothCell(booth.label, places);
          expect(read).toMatchObject({ names: [{ hall: booth.hall.label, code: booth.code }] });
          expect(places.find(booth.code, booth.hall.label)).toEqual([booth]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of several booths in one cell match all of them', () => {
    fc.assert(
      fc.property(FAIR, (fair) => {
        const places = placesOf(fair);
        const booths = [...places.booths.values()];
        const read = readBoothCell(booths.map(({ label }) => label).join('; '), places);
        expect(read).toMatchObject({ names: booths.map(({ hall, code }) => ({ hall: hall.label, code })) });
      }),
      { numRuns: 1000 },
    );
  });

  it('of printed codes in any script, alone and together, match exactly their booths', () => {
    fc.assert(
      fc.property(PRINTED_FAIR, (fair) => {
        const places = placesOf(fair);
        const booths = [...places.booths.values()];
        const found = (cell: string) =>
          readBoothCell(cell, places).names.map(({ hall, code }) => places.find(code, hall));
        for (const booth of booths) expect(found(booth.label)).toEqual([[booth]]);
        expect(found(booths.map(({ label }) => label).join('; '))).toEqual(booths.map((booth) => [booth]));
      }),
      { numRuns: 1000 },
    );
  });
});
