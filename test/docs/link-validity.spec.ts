import { readFileSync } from 'node:fs';
import { type LinkKind, LINK_VALIDITY, validityIn } from '../../src/platform/mail/link-validity.js';

/** Texts outside of the server that state the validity of a link. */
const TEXTS: [string, LinkKind, 'en' | 'zh-Hans'][] = [
  ['docs/accounts.md', 'INVITATION', 'en'],
  ['docs/accounts.md', 'SIGN_UP', 'en'],
  ['docs/exhibitor-guide.md', 'SIGN_UP', 'en'],
  ['docs/exhibitor-guide.zh.md', 'SIGN_UP', 'zh-Hans'],
  ['web/portal/src/call/words.ts', 'SIGN_UP', 'en'],
  ['web/portal/src/call/words.ts', 'SIGN_UP', 'zh-Hans'],
  ['web/console/src/staff/words.ts', 'SIGN_UP', 'en'],
  ['web/console/src/staff/words.ts', 'SIGN_UP', 'zh-Hans'],
];

describe('the validity of a link', () => {
  it('is stated correctly in documents and on screens', () => {
    const wrong = TEXTS.filter(([file, kind, language]) => {
      // Chinese texts can have a space between a number and its unit.
      const text = readFileSync(file, 'utf8').replaceAll(/(?<=\d) (?=\p{Script=Han})/gu, '');
      return !text.includes(validityIn(language, kind));
    });
    expect(wrong).toEqual([]);
  });

  it('is valid both as a database interval and as English text', () => {
    for (const kind of Object.keys(LINK_VALIDITY) as LinkKind[])
      expect(LINK_VALIDITY[kind]).toBe(validityIn('en', kind));
  });
});
