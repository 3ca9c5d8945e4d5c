import PRINTED_REGIONS from '../../src/organizing/publication/printed/region-names.json' with { type: 'json' };
import { featureWord, WORDS as PRINTED_WORDS } from '../../src/organizing/publication/printed/words.js';
import { WORDS as PLAN_WORDS } from '../../web/map/words.js';
import { REGION_CODES, regionName } from '../../web/ui/region-names.js';

describe.each(['zh', 'en'] as const)('the printed words in %s', (language) => {
  it('name regions as the front ends do', () => {
    expect(PRINTED_REGIONS[language]).toEqual(
      Object.fromEntries(REGION_CODES.map((code) => [code, regionName(code, language)])),
    );
  });

  it('name the features of plans as the plans on screens do', () => {
    const features = Object.entries(PLAN_WORDS[language]).filter(([key]) => key === key.toUpperCase());
    const printed = features.map(([kind]) => [kind, featureWord(PRINTED_WORDS[language], kind)]);
    expect(printed).toEqual(features);
  });
});
