import type { Type } from '@nestjs/common';
import { readGivenFile } from '../../platform/cli/given-file.js';
import { COMMAND_LINE } from '../../identity/audit/actor.js';
import type { CliCommand } from '../../platform/cli/cli-command.js';
import { documentIdOf, readDocumentId } from '../../platform/graphql/documents/document-id.js';
import { StartFailure } from '../../platform/failure/start-failure.js';
import type { NewPersistedQuery } from './new-persisted-query.js';

/** `vitrine persisted-queries add FILE`. */
export function persistedQueriesAddCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'persisted-queries add',
    description: 'register the persisted queries of a file, all or none; requests then name them by hash',
    configure: (command) => {
      command.argument('<file>', 'a JSON object of SHA-256 hashes and texts, or a .graphql file');
    },
    run: async (context, _options, [file = '']) => {
      const queries = await readQueries(application, file);
      const app = await context.openApplication();
      const { PersistedQueryService } = await import('./persisted-query.service.js');
      const newHashes = new Set(await app.get(PersistedQueryService).add(queries, COMMAND_LINE));
      for (const { hash, operations } of queries) {
        const outcome = newHashes.has(hash) ? 'added' : 'known';
        context.print([documentIdOf(hash), outcome, operations.join(', ')].join('\t').trimEnd());
      }
    },
  };
}

/** The queries of a file; throws all errors in them at once. */
async function readQueries(application: () => Promise<Type>, file: string): Promise<NewPersistedQuery[]> {
  const { buildApiSchema } = await import('../../platform/graphql/schema/build-schema.js');
  const { readPersistedQueryFile } = await import('./persisted-query-file.js');
  const { checkNewQuery } = await import('./new-persisted-query.js');
  const { queries, problems } = readPersistedQueryFile(file, await readGivenFile(file));
  const schema = await buildApiSchema(await application());
  const validQueries: NewPersistedQuery[] = [];
  const errors = [...problems];
  for (const query of queries) {
    const result = checkNewQuery(schema, query);
    if ('hash' in result) validQueries.push(result);
    else errors.push(...result);
  }
  if (errors.length > 0) throw new StartFailure([...errors, 'No persisted query was added.'].join('\n'));
  return validQueries;
}

/** Lists the persisted queries, a line each. */
export const persistedQueriesListCommand: CliCommand = {
  name: 'persisted-queries list',
  description: 'list the persisted queries with their operations, the account that added them and the time',
  run: async (context) => {
    const app = await context.openApplication();
    const { PersistedQueryService } = await import('./persisted-query.service.js');
    for (const { hash, operations, addedAt, addedBy } of await app.get(PersistedQueryService).list()) {
      context.print([documentIdOf(hash), operations.join(', '), addedAt, addedBy].join('\t'));
    }
  },
};

/** `vitrine persisted-queries remove ID…`. */
export const persistedQueriesRemoveCommand: CliCommand = {
  name: 'persisted-queries remove',
  description: 'remove persisted queries, all given ones or none; servers apply it within half a minute',
  configure: (command) => void command.argument('<id...>', 'as the list shows them, sha256:…'),
  run: async (context, _options, ids) => {
    const hashes = ids.map((id) => {
      const hash = readDocumentId(id);
      if (hash === undefined) throw new StartFailure(`${id} is not the id of a persisted query, sha256:…`);
      return hash;
    });
    const app = await context.openApplication();
    const { PersistedQueryService } = await import('./persisted-query.service.js');
    await app.get(PersistedQueryService).remove(hashes, COMMAND_LINE);
    for (const id of ids) context.print(`${id}\tremoved`);
  },
};
