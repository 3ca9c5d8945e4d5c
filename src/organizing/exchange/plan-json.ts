import { messagesIn } from '../../platform/text/message.js';
import type { ImportOutcome } from './import.service.js';

/** A plan with its steps and the id of the import as JSON, a batch of steps a line; with texts in a language. */
export async function* planJson(
  { plan, job, steps }: Pick<ImportOutcome, 'plan' | 'job' | 'steps'>,
  locale: string,
): AsyncGenerator<string> {
  let open = `${JSON.stringify({ ...plan, job }, messagesIn(locale)).slice(0, -1)},"steps":[`;
  for await (const batch of steps()) {
    if (batch.length === 0) continue;
    yield open + batch.map((step) => JSON.stringify(step)).join();
    open = ',';
  }
  yield open.endsWith('[') ? `${open}]}` : ']}';
}
