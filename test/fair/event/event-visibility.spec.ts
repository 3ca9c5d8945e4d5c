import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../../../src');

/** The files that compare the status of an event with DRAFT. */
const COMPARING = [
  // The deletion of drafts, and fields that are fixed after the publication.
  'fair/event/changes/event-changes.service.ts',
  'fair/event/event.entity.ts',
];

describe('the visibility of an event for visitors', () => {
  it('is decided by one function, except in the listed files', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      // These compare the status of a registration.
      .filter((file) => !/^(?:organizing\/registration|fair\/exhibitor\/status)\//.test(file))
      .filter((file) => /(?:<>|=|[!=]==) 'DRAFT'/.test(readFileSync(path.join(SOURCES, file), 'utf8')))
      .filter((file) => !file.endsWith('.type.ts'));
    expect(files.toSorted()).toEqual(COMPARING);
  });
});
