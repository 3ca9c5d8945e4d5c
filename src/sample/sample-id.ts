import { createHash } from 'node:crypto';

/** The creation time of all sample objects: the first 48 bits of a UUIDv7 are milliseconds. */
const CREATED_AT = Date.UTC(2017, 8, 1).toString(16).padStart(12, '0');

/** The id of a sample object, a UUIDv7: equal words have equal ids on every machine. */
export function sampleId(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  const variant = (Number.parseInt(hex.slice(3, 4), 16) & 0b0011) | 0b1000;
  return [
    CREATED_AT.slice(0, 8),
    CREATED_AT.slice(8),
    `7${hex.slice(0, 3)}`,
    `${variant.toString(16)}${hex.slice(4, 7)}`,
    hex.slice(7, 19),
  ].join('-');
}
