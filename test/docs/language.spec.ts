import { GUIDES, prose } from './documents.js';

/** People by relative clauses, and software that speaks; docs/glossary.md lists the words to use. */
const RETIRED = /\b(?:whoever|whomever|nobody|told|tells|knows|learns?|wishes)\b/gi;

/** The sentences of a document, without pieces of code; the glossary lists the retired words themselves. */
function sentences(text: string): string {
  return text.replaceAll(/`[^`]+`/g, '').replace(/^## Retired words[^]*/m, '');
}

describe.each(GUIDES.map((document) => [document.name, document] as const))('%s', (_name, document) => {
  it('has no retired words', () => {
    expect(sentences(prose(document)).match(RETIRED) ?? []).toEqual([]);
  });
});

it.each([
  ['README.md', 150],
  ['CONTRIBUTING.md', 150],
])('%s has at most %i lines', (name, maximum) => {
  const { text } = GUIDES.find((guide) => guide.name === name)!;
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(maximum);
});
