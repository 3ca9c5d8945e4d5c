import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../../../src');

/** The files that compare the status of an event with DRAFT. */
const COMPARING = [
  // Which drafts can be deleted, and what can change after the publication.
  'fair/event/changes/event-changes.service.ts',
  'fair/event/event.entity.ts',
];

describe('whether visitors can see an event', () => {
  it('is decided by one function, except in listed files', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) => !file.startsWith('organizing/registration/'))
      .filter((file) => /(?:<>|=|[!=]==) 'DRAFT'/.test(readFileSync(path.join(SOURCES, file), 'utf8')))
      .filter((file) => !file.endsWith('.type.ts'));
    expect(files.toSorted()).toEqual(COMPARING);
  });
});
