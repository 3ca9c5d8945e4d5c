import { renditionWidth } from './rendition.js';

describe('renditionWidth', () => {
  it.each([
    { original: 4000, asked: undefined, width: 1080, why: 'the largest where nothing is asked' },
    { original: 4000, asked: 640, width: 640, why: 'exactly what is asked' },
    { original: 4000, asked: 639, width: 256, why: 'no wider than asked' },
    { original: 300, asked: 1080, width: 256, why: 'never scaled up' },
    { original: 4000, asked: 10, width: 128, why: 'the smallest where nothing fits' },
  ])('is $width for $original and $asked: $why', ({ original, asked, width }) => {
    expect(renditionWidth(original, asked)).toBe(width);
  });
});
