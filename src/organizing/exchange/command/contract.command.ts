import type { Type } from '@nestjs/common';
import type { Command } from 'commander';
import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** `vitrine contract print FOLDER`: writes what front ends know of the server's code, without a database. */
export function contractPrintCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'contract print',
    description: 'write the fields of objects and the bounds of inputs for the front ends',
    configure: (command: Command) => void command.argument('<folder>', 'an existing folder'),
    run: async (_context, _options, [folder = '.']) => {
      const { writeFileSync } = await import('node:fs');
      const { buildApiSchema } = await import('../../../platform/graphql/schema/build-schema.js');
      const { printFields } = await import('../headers/print-fields.js');
      writeFileSync(`${folder}/fields.json`, printFields(await buildApiSchema(await application())));
    },
  };
}
