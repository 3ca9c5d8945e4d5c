import { changedEntry, emptyEntry } from './entry-values.js';

const BEFORE = emptyEntry(['en']);

it.each([
  ['www.example.com', 'https://www.example.com'],
  [' example.com/zh ', 'https://example.com/zh'],
  ['ｗｗｗ．example.com', 'https://www.example.com'],
  ['http://example.com', 'http://example.com'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['soon', 'soon'],
])('sends the website %s as %s', (website, sent) => {
  expect(changedEntry(BEFORE, { ...BEFORE, website })).toEqual({ website: sent });
});
