import { pictureFault } from './upload-picture.js';

const LIMIT = 12 * 1024 * 1024;

it.each([
  ['IMG_1.HEIC', 'image/heic', 10, 'WRONG_TYPE'],
  ['logo.svg', 'image/svg+xml', 10, 'WRONG_TYPE'],
  // Chromium does not report the type of some files.
  ['logo', '', 10, 'WRONG_TYPE'],
  ['photo.jpg', 'image/jpeg', LIMIT + 1, 'TOO_LARGE'],
  ['photo.jpg', 'image/jpeg', LIMIT, undefined],
  ['logo.png', 'image/png', 10, undefined],
])('rejects %s of the type %s with %i bytes if the server would reject it', (name, type, size, fault) => {
  expect(pictureFault(new File([new Uint8Array(size)], name, { type }))).toBe(fault);
});
