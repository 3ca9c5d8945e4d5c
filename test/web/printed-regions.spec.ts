import PRINTED from '../../src/organizing/exchange/printed/region-names.json' with { type: 'json' };
import { REGION_CODES, regionName } from '../../web/ui/region-names.js';

describe('the names of regions on paper', () => {
  it.each(['zh', 'en'] as const)('are those of the front ends in %s', (language) => {
    expect(PRINTED[language]).toEqual(
      Object.fromEntries(REGION_CODES.map((code) => [code, regionName(code, language)])),
    );
  });
});
