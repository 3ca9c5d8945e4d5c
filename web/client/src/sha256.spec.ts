import { createHash } from 'node:crypto';
import { sha256 } from './sha256.js';

describe('SHA-256', () => {
  // 55, 56 and 64 bytes are the last ones for which the padding needs no further block, and the first ones that need one.
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003])('is that of Node for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 167 + (index >> 8)) % 256);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
