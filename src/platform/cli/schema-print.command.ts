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

/** Prints the bounds of the schema's inputs for the front ends, without a database. */
export function schemaBoundsCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'schema bounds',
    description: 'print the bounds of the inputs for the front ends',
    run: async (context) => {
      const { buildApiSchema } = await import('../graphql/schema/build-schema.js');
      const { printBounds } = await import('../graphql/schema/print-bounds.js');
      context.print(printBounds(await buildApiSchema(await application())).trimEnd());
    },
  };
}
