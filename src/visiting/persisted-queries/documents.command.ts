import type { Type } from '@nestjs/common';
import { readGivenFile } from '../../platform/cli/given-file.js';
import { COMMAND_LINE } from '../../identity/audit/actor.js';
import type { CliCommand } from '../../platform/cli/cli-command.js';
import { documentIdOf, readDocumentId } from '../../platform/graphql/documents/document-id.js';
import { StartFailure } from '../../platform/failure/start-failure.js';
import type { NewDocument } from './new-persisted-query.js';

/** `vitrine documents add FILE`. */
export function documentsAddCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'documents add',
    description: 'register documents, all of the file or none; callers then name them by hash',
    configure: (command) => {
      command.argument('<file>', 'a JSON object of SHA-256 hashes and texts, or a .graphql file');
    },
    run: async (context, _options, [file = '']) => {
      const documents = await readDocuments(application, file);
      const app = await context.openApplication();
      const { PersistedQueryService } = await import('./persisted-query.service.js');
      const added = new Set(await app.get(PersistedQueryService).add(documents, COMMAND_LINE));
      for (const { hash, operations } of documents) {
        const outcome = added.has(hash) ? 'added' : 'known';
        context.print([documentIdOf(hash), outcome, operations.join(', ')].join('\t').trimEnd());
      }
    },
  };
}

/** The documents of a file; throws all errors in them at once. */
async function readDocuments(application: () => Promise<Type>, file: string): Promise<NewDocument[]> {
  const { buildApiSchema } = await import('../../platform/graphql/schema/build-schema.js');
  const { readDocumentFile } = await import('./document-file.js');
  const { checkNewDocument } = await import('./new-persisted-query.js');
  const { documents, problems } = readDocumentFile(file, await readGivenFile(file));
  const schema = await buildApiSchema(await application());
  const found: NewDocument[] = [];
  const wrong = [...problems];
  for (const document of documents) {
    const checked = checkNewDocument(schema, document);
    if ('hash' in checked) found.push(checked);
    else wrong.push(...checked);
  }
  if (wrong.length > 0) throw new StartFailure([...wrong, 'No document was added.'].join('\n'));
  return found;
}

/** Lists the registered documents, a line each. */
export const documentsListCommand: CliCommand = {
  name: 'documents list',
  description:
    'list the registered documents with their operations, the account that added them and the time',
  run: async (context) => {
    const app = await context.openApplication();
    const { PersistedQueryService } = await import('./persisted-query.service.js');
    for (const { hash, operations, addedAt, addedBy } of await app.get(PersistedQueryService).list()) {
      context.print([documentIdOf(hash), operations.join(', '), addedAt, addedBy].join('\t'));
    }
  },
};

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
    const { PersistedQueryService } = await import('./persisted-query.service.js');
    await app.get(PersistedQueryService).remove(hashes, COMMAND_LINE);
    for (const id of ids) context.print(`${id}\tremoved`);
  },
};
