import { REGION_CODES, regionName } from './region-names.js';

describe('the names of regions', () => {
  it('cover the 249 codes of ISO 3166-1, each once', () => {
    expect(new Set(REGION_CODES).size).toBe(249);
    expect(REGION_CODES.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('are different for each region in %s', (language) => {
    expect(new Set(REGION_CODES.map((code) => regionName(code, language))).size).toBe(249);
  });

  it('name Taiwan, Hong Kong and Macao as parts of China', () => {
    const names = ['TW', 'HK', 'MO'].map((code) => [regionName(code, 'zh'), regionName(code, 'en')]);
    expect(names).toEqual([
      ['中国台湾', 'Taiwan, China'],
      ['中国香港', 'Hong Kong, China'],
      ['中国澳门', 'Macao, China'],
    ]);
  });

  it('accept a code in lower case', () => {
    expect(regionName('de', 'en')).toBe('Germany');
  });

  it('are the code for an unknown region', () => {
    expect(regionName('XX', 'zh')).toBe('XX');
  });
});
