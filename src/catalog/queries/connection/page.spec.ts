import { DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE, readPage } from './page.js';

describe('a page', () => {
  it('is the first twenty objects by default', () => {
    const expected = { size: DEFAULT_PAGE_SIZE, backward: false, after: undefined, before: undefined };
    expect(readPage({})).toEqual(expected);
    expect(readPage({ first: null, after: null, last: null, before: null })).toEqual(expected);
  });

  it('is counted from the end with `last`', () => {
    expect(readPage({ last: 3, before: 'b' })).toEqual({
      size: 3,
      backward: true,
      after: undefined,
      before: 'b',
    });
  });

  it.each([1, MAXIMUM_PAGE_SIZE])('can have %s objects', (size) => {
    expect(readPage({ first: size }).size).toBe(size);
    expect(readPage({ last: size }).size).toBe(size);
  });

  it.each([0, -1, MAXIMUM_PAGE_SIZE + 1])('cannot have %s objects', (size) => {
    expect(() => readPage({ first: size })).toThrow('`first` must be from 1 to 100');
    expect(() => readPage({ last: size })).toThrow('`last` must be from 1 to 100');
  });

  it('cannot be counted from both ends', () => {
    expect(() => readPage({ first: 1, last: 1 })).toThrow('either `first` or `last`');
  });
});
