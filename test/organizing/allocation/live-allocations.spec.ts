import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../../../src');

/** The files that write allocations, or read released or expired ones. */
const TABLE_READERS = [
  // Expired holds without a release.
  'organizing/allocation/allocation.part.ts',
  'organizing/allocation/allocation.service.ts',
  'organizing/allocation/booth-allocation.entity.ts',
  'organizing/allocation/moves/allocation-merge.service.ts',
  // Removals by the undo of imports.
  'organizing/exchange/apply/revert-objects.ts',
];

describe('the condition of live allocations', () => {
  it('stands only in the view and in the listed files', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) => {
        const text = readFileSync(path.join(SOURCES, file), 'utf8');
        return text.includes('booth_allocation') && text.includes('released_at is null');
      });
    expect(files.toSorted()).toEqual(TABLE_READERS);
  });
});
