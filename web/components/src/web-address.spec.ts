import { changedEntry, emptyEntry } from './entry/entry-values.js';
import { changedProduct, emptyProduct } from './products/product-values.js';

const ENTRY = emptyEntry(['en']);
const PRODUCT = emptyProduct(['en']);

it.each([
  ['www.example.com', 'https://www.example.com'],
  [' example.com/zh ', 'https://example.com/zh'],
  ['ｗｗｗ．example.com', 'https://www.example.com'],
  ['http://example.com', 'http://example.com'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['soon', 'soon'],
])('sends the website %s of an exhibitor or a product as %s', (website, sent) => {
  expect(changedEntry(ENTRY, { ...ENTRY, website })).toEqual({ website: sent });
  expect(changedProduct(PRODUCT, { ...PRODUCT, website })).toEqual({ website: sent });
});
