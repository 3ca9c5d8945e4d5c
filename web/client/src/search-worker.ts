/** The search worker: holds the index of a copy and searches it. */
import type { WorkerMessage, WorkerResponse } from './search-engine.js';
import { type SearchEntry, SearchIndex } from './search-index.js';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  postMessage: (response: WorkerResponse) => void;
};

let index = new SearchIndex();

scope.onmessage = ({ data }) => {
  if ('clear' in data) index = new SearchIndex();
  else if ('add' in data) for (const entry of JSON.parse(data.add) as SearchEntry[]) index.add(entry);
  else if ('remove' in data) for (const slot of data.remove) index.remove(slot);
  else {
    const steps = index.search(data.search);
    let step = steps.next();
    while (!step.done) step = steps.next();
    scope.postMessage({ id: data.id, hits: step.value });
  }
};
