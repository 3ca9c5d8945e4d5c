import { type Command, Option } from 'commander';
import type { CliCommand } from '../platform/cli/cli-command.js';
import type { SampleEdition } from './edition.js';
import type { FairSizeName } from './fair/generated-fair.js';

/** Loads the sample Week, or a generated fair of a size. */
export const sampleCommand: CliCommand = {
  name: 'sample',
  description:
    'load the sample Week with its other editions and an invented one of today, or a generated fair',
  createsDatabase: true,
  configure: (command: Command) => {
    command
      .addOption(
        new Option(
          '--size <size>',
          'a generated fair instead: S 260 exhibitors and 1,000 products, M 5,000 and 25,000, E 30,000 and 25,000, L 30,000 and 300,000',
        ).choices(['S', 'M', 'E', 'L']),
      )
      .option('--replace', 'first delete an event of the same slug, with all its data');
  },
  run: async (context, options) => {
    const app = await context.openApplication();
    const { SampleService } = await import('./sample.service.js');
    const samples = app.get(SampleService);
    for (const edition of await editionsOf(options.size as FairSizeName | undefined)) {
      const isLoaded = await samples.load(edition, context.progress, options.replace === true);
      const { exhibitors, products } = edition.size;
      context.print(
        isLoaded
          ? `${edition.event.slug}: loaded ${String(exhibitors)} exhibitors and ${String(products)} products`
          : `${edition.event.slug}: exists already; --replace loads it again`,
      );
    }
  },
};

async function editionsOf(size: FairSizeName | undefined): Promise<SampleEdition[]> {
  if (size) return [(await import('./fair/generated-fair.js')).generatedFair(size)];
  return (await import('./week/week-editions.js')).sampleEditions(new Date());
}
