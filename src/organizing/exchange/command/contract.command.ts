import type { Type } from '@nestjs/common';
import type { Command } from 'commander';
import type { ContractParts } from '../headers/print-contract.js';
import type { CliCommand } from '../../../platform/cli/cli-command.js';

/** `vitrine contract print FOLDER`: writes what front ends know of the server's code, without a database. */
export function contractPrintCommand(
  application: () => Promise<Type>,
  parts: () => Promise<ContractParts>,
): CliCommand {
  return {
    name: 'contract print',
    description:
      'write fields of objects, bounds of inputs, limits, words of enumerations and texts of services for the front ends',
    configure: (command: Command) => void command.argument('<folder>', 'an existing folder'),
    run: async (_context, _options, [folder = '.']) => {
      const { writeFileSync } = await import('node:fs');
      const { buildApiSchema } = await import('../../../platform/graphql/schema/build-schema.js');
      const { printContract } = await import('../headers/print-contract.js');
      const files = printContract(await buildApiSchema(await application()), await parts());
      for (const [name, text] of files) writeFileSync(`${folder}/${name}`, text);
    },
  };
}
