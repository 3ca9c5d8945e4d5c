import fc from 'fast-check';
import type { LocalizedText } from './localized-text.js';
import { FreeSlugs, newSlugs, slugByHash, slugFor, slugsFor } from './slug.js';

const SLUG = /^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$/;

describe('a slug made from a name', () => {
  it.each<{ why: string; name: LocalizedText; slug: string }>([
    { why: 'English first', name: { 'zh-Hans': '一空间', en: 'One Space Inc.' }, slug: 'one-space-inc' },
    { why: 'Chinese by pinyin', name: { 'zh-Hans': '绿色机器人' }, slug: 'lv-se-ji-qi-ren' },
    { why: 'Chinese between Latin letters', name: { 'zh-Hans': '360 安全 AI' }, slug: '360-an-quan-ai' },
    { why: 'without accents', name: { fr: 'Société Générale' }, slug: 'societe-generale' },
    { why: 'full-width letters', name: { 'zh-Hans': 'ＡＢＣ' }, slug: 'abc' },
    { why: 'Chinese if the English text has no letters', name: { en: '!', 'zh-Hans': '好' }, slug: 'hao' },
    { why: 'the fallback if no letter is left', name: { ru: 'Заря' }, slug: 'exhibitor' },
  ])('$why: $slug', ({ name, slug }) => {
    expect(slugFor(name, 'exhibitor')).toBe(slug);
  });

  it('is valid for any name, and unique with its numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slugs = [...slugsFor({ en: text }, 'exhibitor')];
        return slugs.every((slug) => SLUG.test(slug)) && new Set(slugs).size === slugs.length;
      }),
    );
  });
});

describe('the slugs of a new object', () => {
  const acme = { name: { en: 'Acme' }, fallback: 'exhibitor' };

  it('are the requested one, or derived ones, for callers who see all objects', () => {
    expect([...newSlugs({ ...acme, slug: 'mine' }, true)]).toEqual(['mine']);
    expect([...newSlugs({ ...acme, slug: null }, true)].slice(0, 2)).toEqual(['acme', 'acme-2']);
  });

  it.each(['mine', undefined, 'a'.repeat(120), `${'a'.repeat(99)}-${'b'.repeat(20)}`])(
    'are valid and all have a random number for other callers: %s',
    (slug) => {
      const slugs = [...newSlugs({ ...acme, slug }, false)];
      const start = (slug ?? 'acme').slice(0, 99);
      for (const candidate of slugs) {
        expect(candidate).toMatch(SLUG);
        expect(candidate.startsWith(start)).toBe(true);
      }
      expect(slugs[0]).toMatch(/-\d{4}$/);
    },
  );
});

describe('free slugs', () => {
  it('are numbered if they are taken, and returned only once', () => {
    const taken = new Set(['acme', 'acme-3']);
    const free = new FreeSlugs((slug) => taken.has(slug));
    const given = ['acme', 'other', 'acme', 'other'].map((slug) => {
      const found = free.makeUnique(slug);
      taken.add(found);
      return found;
    });
    expect(given).toEqual(['acme-2', 'other', 'acme-4', 'other-2']);
  });

  it('by hash are valid, equal for equal names and different for different names', () => {
    const [first, again, other] = ['Заря', 'Заря', 'Заря 2'].map((ru) => slugByHash('exhibitor', { ru }));
    expect(first).toMatch(SLUG);
    expect([again === first, other === first]).toEqual([true, false]);
  });
});
