import { COMMAND_LINE } from '../../../identity/audit/actor.js';
import type { CliCommand } from '../../../platform/cli/cli-command.js';
import { readDocumentId } from '../../../platform/graphql/documents/document-id.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';

/** `vitrine documents remove ID…`. */
export const documentsRemoveCommand: CliCommand = {
  name: 'documents remove',
  description: 'remove registered documents, all given ones or none; servers apply it within half a minute',
  configure: (command) => void command.argument('<id...>', 'as the list shows them, sha256:…'),
  run: async (context, _options, ids) => {
    const hashes = ids.map((id) => {
      const hash = readDocumentId(id);
      if (hash === undefined) throw new StartFailure(`${id} is not an identifier of a document, sha256:…`);
      return hash;
    });
    const app = await context.openApplication();
    const { PersistedQueryService } = await import('../persisted-query.service.js');
    await app.get(PersistedQueryService).remove(hashes, COMMAND_LINE);
    for (const id of ids) context.print(`${id}\tremoved`);
  },
};
