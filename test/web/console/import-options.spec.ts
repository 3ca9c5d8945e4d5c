import type { SolvingOption } from '../../../src/organizing/exchange/model/column.js';
import { type ImportSwitch, SWITCHES } from '../../../web/console/src/exchange/import-plan.js';

/** The compiler requires each option of the server, and that the console has it. */
const OPTIONS: Readonly<Record<SolvingOption, ImportSwitch>> = {
  createCategories: 'createCategories',
  createSponsorLevels: 'createSponsorLevels',
  createBooths: 'createBooths',
  createHalls: 'createHalls',
  createVenues: 'createVenues',
  ignoreZeros: 'ignoreZeros',
  share: 'share',
  ignoreUnknown: 'ignoreUnknown',
  cutCommonText: 'cutCommonText',
  dropBadCells: 'dropBadCells',
  skipBadRows: 'skipBadRows',
};

describe('an option that solves problems of an import', () => {
  it.each(Object.values(OPTIONS))('is a choice of the console: %s', (option) => {
    expect(Object.values(SWITCHES).flat()).toContain(option);
  });
});
