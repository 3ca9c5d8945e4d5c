import { renditionsOf, renditionWidth } from './rendition.js';

describe('renditionWidth', () => {
  it.each([
    { original: 4000, requestedWidth: undefined, width: 1080, why: 'the largest without a requested width' },
    { original: 4000, requestedWidth: 640, width: 640, why: 'exactly the requested width' },
    { original: 4000, requestedWidth: 639, width: 256, why: 'not wider than requested' },
    { original: 300, requestedWidth: 1080, width: 256, why: 'never scaled up' },
    { original: 4000, requestedWidth: 10, width: 128, why: 'the smallest if none fits' },
  ])('returns $width for $original and $requestedWidth: $why', ({ original, requestedWidth, width }) => {
    expect(renditionWidth(original, requestedWidth)).toBe(width);
  });
});

describe('the renditions of a picture', () => {
  it.each([
    { original: { width: 4000, height: 3000 }, sizes: ['128x96', '256x192', '640x480', '1080x810'] },
    { original: { width: 300, height: 700 }, sizes: ['128x299', '256x597'] },
    { original: { width: 90, height: 45 }, sizes: ['90x45'] },
    { original: { width: 20_000, height: 2 }, sizes: ['128x1', '256x1', '640x1', '1080x1'] },
  ])('for $original are $sizes', ({ original, sizes }) => {
    expect(renditionsOf(original).map(({ width, height }) => `${width}x${height}`)).toEqual(sizes);
  });
});
