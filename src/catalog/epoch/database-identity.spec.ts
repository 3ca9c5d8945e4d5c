import { mergedIdentity } from './database-identity.js';

describe('the identity of a database', () => {
  it.each([
    ['is the same where every part is', '7 1 2 3', '7 1 2 3', '7 1 2 3'],
    ['is the same where a part is not told any more, which stays known', '7 1 2 3', '- 1 2 3', '7 1 2 3'],
    [
      'is the same where a part is told for the first time, which is known then',
      '- 1 2 3',
      '7 1 2 3',
      '7 1 2 3',
    ],
    ['is another one where a part is another', '7 1 2 3', '7 2 2 3', undefined],
    ['is another one where a part is another and one is not told', '7 1 2 3', '- 1 2 4', undefined],
    ['is another one where nothing was known', '', '7 1 2 3', undefined],
  ])('%s', (_what, known, found, expected) => {
    expect(mergedIdentity(known, found)).toBe(expected);
  });
});
