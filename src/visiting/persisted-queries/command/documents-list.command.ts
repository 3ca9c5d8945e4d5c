import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { documentIdOf } from '../../../platform/graphql/documents/document-id.js';

/** Lists the registered documents, a line each. */
export const documentsListCommand: CliCommand = {
  name: 'documents list',
  description:
    'list the registered documents with their operations, the account that added them and the time',
  run: async (context) => {
    const app = await context.openApplication();
    const { PersistedQueryService } = await import('../persisted-query.service.js');
    for (const { hash, operations, addedAt, addedBy } of await app.get(PersistedQueryService).list()) {
      context.print([documentIdOf(hash), operations.join(', '), addedAt, addedBy].join('\t'));
    }
  },
};
