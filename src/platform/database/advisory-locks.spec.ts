import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ADVISORY_LOCKS,
  IMPORT_LOCK_CLASS,
  ORDER_LOCK_CLASS,
  PACKING_LOCK_CLASS,
  PICTURE_LOCK_SEED,
} from './advisory-locks.js';

const SOURCES = path.resolve(import.meta.dirname, '../..');
const NUMBERS = [
  ...Object.values(ADVISORY_LOCKS),
  PICTURE_LOCK_SEED,
  PACKING_LOCK_CLASS,
  IMPORT_LOCK_CLASS,
  ORDER_LOCK_CLASS,
];

describe('the numbers of advisory locks', () => {
  it('differ from each other', () => {
    expect(new Set(NUMBERS).size).toBe(NUMBERS.length);
  });

  it('are in one file', () => {
    const elsewhere = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !path.basename(file).startsWith('advisory-locks.'))
      .filter((file) => {
        const text = readFileSync(path.join(SOURCES, file), 'utf8').replaceAll('_', '');
        return NUMBERS.some((number) => text.includes(String(number)));
      });
    expect(elsewhere).toEqual([]);
  });

  it('are used in all files that take an advisory lock', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) => /pg_(try_)?advisory_/.test(readFileSync(path.join(SOURCES, file), 'utf8')));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect([file, readFileSync(path.join(SOURCES, file), 'utf8').includes('advisory-locks.js')]).toEqual([
        file,
        true,
      ]);
    }
  });
});
