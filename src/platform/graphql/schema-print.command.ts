import type { Type } from '@nestjs/common';
import type { CliCommand } from '../cli/cli-command.js';

/** Prints the schema that the code makes; needs no database. */
export function schemaPrintCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'schema print',
    description: 'print the GraphQL schema',
    run: async (context) => {
      const { buildApiSchema } = await import('./build-schema.js');
      const { printApiSchema } = await import('./print-schema.js');
      context.print(printApiSchema(await buildApiSchema(await application())).trimEnd());
      return undefined;
    },
  };
}
