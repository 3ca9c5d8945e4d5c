import { countryOf } from './names/country-names.js';
import { languageOf } from './names/language-names.js';
import { instantOf, zonedTime } from '../../../platform/text/time/zoned-time.js';

describe('a country cell', () => {
  it.each([
    ['de', 'DE'],
    ['Germany', 'DE'],
    ['德国', 'DE'],
    ['Korea, Republic of', 'KR'],
    ['Hong Kong SAR China', 'HK'],
    ["Côte d'Ivoire", 'CI'],
    ['USA', 'US'],
    ['中国', 'CN'],
    ['P.R. China', 'CN'],
    ['中国香港', 'HK'],
    ['Taiwan, China', 'TW'],
    ['中国台北', 'TW'],
    ['Vatican', 'VA'],
    ['阿联酋', 'AE'],
    ['GBR', 'GB'],
    ['Großbritannien', 'GB'],
    ['S. Korea', 'KR'],
    ['America', 'US'],
    ['VAE', 'AE'],
    ['Suomi', 'FI'],
    ['Magyarország', 'HU'],
    ['Hrvatska', 'HR'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
  ])('%s is %s', (text, code) => {
    expect(countryOf(text)).toBe(code);
  });

  it.each(['', 'Atlantis', 'ZZ', 'EU', 'constructor'])('cannot be %j', (text) => {
    expect(countryOf(text)).toBeUndefined();
  });
});

describe('a language cell', () => {
  it.each([
    ['Deutsch', 'de'],
    ['zh_hans', 'zh-Hans'],
    ['en-fr-de', undefined],
  ])('%s is %s', (text, tag) => {
    expect(languageOf(text)).toBe(tag);
  });
});

describe('a time cell', () => {
  it.each([
    ['2026-08-26 09:00', 'Europe/Berlin', '2026-08-26T07:00:00.000Z'],
    ['2026/1/5 9:05', 'Asia/Shanghai', '2026-01-05T01:05:00.000Z'],
    ['2026-10-25 12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
    ['2026-08-26T09:00:00+02:00', 'Asia/Shanghai', '2026-08-26T07:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(instantOf(text, zone)).toBe(instant);
  });

  it.each(['2026-02-30 09:00', '2026-08-26', '25:00', 'tomorrow', '2026-08-26 24:30'])(
    'cannot be %j',
    (text) => {
      expect(instantOf(text, 'UTC')).toBeUndefined();
    },
  );

  it('is exported with the offset of the time zone', () => {
    expect(zonedTime('2026-08-26T07:00:00.000Z', 'Europe/Berlin')).toBe('2026-08-26T09:00:00+02:00');
  });
});
