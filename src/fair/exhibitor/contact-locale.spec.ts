import { contactLocaleOf } from './contact-locale.js';

const UNKNOWN = { contactLocale: null, nameLocales: [], country: null, locales: ['zh-Hans', 'en'] };

describe('the language of correspondence of an exhibitor', () => {
  it.each([
    {
      why: 'is the set one',
      facts: { contactLocale: 'zh-Hans', nameLocales: ['en'], country: 'DE' },
      locale: 'zh-Hans',
    },
    {
      why: 'is guessed if the event no longer has the set one',
      facts: { contactLocale: 'fr', nameLocales: ['en'] },
      locale: 'en',
    },
    { why: 'is the only language of the name', facts: { nameLocales: ['en'], country: 'CN' }, locale: 'en' },
    {
      why: 'is that of the country for a name in several languages',
      facts: { nameLocales: ['en', 'zh-Hans'], country: 'CN' },
      locale: 'zh-Hans',
    },
    { why: 'is the same for another script', facts: { country: 'TW' }, locale: 'zh-Hans' },
    {
      why: 'is that of the country for a name in no language of the event',
      facts: { nameLocales: ['fr'], country: 'DE', locales: ['en', 'zh-Hans', 'de'] },
      locale: 'de',
    },
    {
      why: 'is English for a country with another language',
      facts: { nameLocales: ['en', 'zh-Hans'], country: 'DE' },
      locale: 'en',
    },
    {
      why: 'is the first one of an event without English',
      facts: { country: 'DE', locales: ['zh-Hans', 'ja'] },
      locale: 'zh-Hans',
    },
    { why: 'is the first one of the event without other facts', facts: {}, locale: 'zh-Hans' },
  ])('$why', ({ facts, locale }) => {
    expect(contactLocaleOf({ ...UNKNOWN, ...facts })).toBe(locale);
  });
});
