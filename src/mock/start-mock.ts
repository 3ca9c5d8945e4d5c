import type { Type } from '@nestjs/common';
import { buildSchema } from 'graphql';
import { buildApiSchema } from '../platform/graphql/build-schema.js';
import { printApiSchema } from '../platform/graphql/print-schema.js';
import { innovationWeek2017 } from '../sample/week/innovation-week-2017.js';
import { MockCatalog } from './mock-catalog.js';
import { MockEdits } from './mock-edits.js';
import type { MockFaults } from './mock-faults.js';
import { MockKiosks } from './mock-kiosks.js';
import { mockObjects } from './mock-objects.js';
import { mockPictures } from './mock-pictures.js';
import { mockServer } from './mock-server.js';

/** How a mock runs. */
export interface MockOptions extends MockFaults {
  /** 0 takes any free one. */
  port: number;
  /** Seconds between two edits; none where absent. */
  changeEvery?: number | undefined;
}

/** A mock that listens. */
export interface RunningMock {
  url: string;
  catalog: MockCatalog;
  close: () => Promise<void>;
}

/** Starts a mock of the sample Week of 2017 on this machine. */
export async function startMock(
  application: Type,
  say: (line: string) => void,
  { port, changeEvery, ...faults }: MockOptions,
): Promise<RunningMock> {
  const edition = innovationWeek2017();
  const { slug, locales } = edition.event;
  const pictures = mockPictures(edition);
  const objects = mockObjects(edition, pictures);
  const catalog = new MockCatalog(slug, locales, objects);
  const kiosks = new MockKiosks(slug, objects.find(({ type }) => type === 'Event')?.id ?? '', say);
  // Without the resolvers, which would ask a database.
  const schema = buildSchema(printApiSchema(await buildApiSchema(application)));
  const server = mockServer({ schema, catalog, kiosks, pictures, ...faults });
  const url = await server.listen({ port, host: '127.0.0.1' });
  say(`Mock of ${slug}: ${url}`);
  const edits = new MockEdits(catalog);
  const edit = (): void => say(`revision ${String(catalog.revision + 1)}: ${edits.edit()}`);
  const timer = changeEvery === undefined ? undefined : setInterval(edit, changeEvery * 1000);
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await server.close();
  };
  return { url, catalog, close };
}
