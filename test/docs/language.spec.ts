import { GUIDES } from './documents.js';

it.each([
  ['README.md', 150],
  ['CONTRIBUTING.md', 150],
])('%s has at most %i lines', (name, maximum) => {
  const { text } = GUIDES.find((guide) => guide.name === name)!;
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(maximum);
});
