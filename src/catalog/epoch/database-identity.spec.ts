import { mergedIdentity } from './database-identity.js';

describe('the identity of a database', () => {
  it.each([
    ['stays the same if all parts are equal', '7 1 2 3', '7 1 2 3', '7 1 2 3'],
    ['keeps the stored value of a part that is no longer reported', '7 1 2 3', '- 1 2 3', '7 1 2 3'],
    ['adds a part that is reported for the first time', '- 1 2 3', '7 1 2 3', '7 1 2 3'],
    ['is different if a part differs', '7 1 2 3', '7 2 2 3', undefined],
    ['is different if one part differs and another is missing', '7 1 2 3', '- 1 2 4', undefined],
    ['is different if none was stored', '', '7 1 2 3', undefined],
  ])('%s', (_what, known, found, expected) => {
    expect(mergedIdentity(known, found)).toBe(expected);
  });
});
