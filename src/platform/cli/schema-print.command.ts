import type { Type } from '@nestjs/common';
import type { CliCommand } from './cli-command.js';

/** Prints the schema that the code defines, without a database. */
export function schemaPrintCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'schema print',
    description: 'print the GraphQL schema',
    run: async (context) => {
      const { buildApiSchema } = await import('../graphql/schema/build-schema.js');
      const { printApiSchema } = await import('../graphql/schema/api-schema.js');
      context.print(printApiSchema(await buildApiSchema(await application())).trimEnd());
    },
  };
}
