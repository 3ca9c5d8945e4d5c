import type { SearchEntry, SearchIndex, SearchRequest, SlotHit } from './search-index.js';
import { TimeSlices } from './time-slices.js';

/** A message to the worker. Only a search has an id and a response. */
export type WorkerMessage =
  /** Entries as JSON. A page clones a text in a fraction of the time for the objects. */
  | { readonly add: string }
  | { readonly remove: readonly number[] }
  | { readonly clear: true }
  | { readonly id: number; readonly search: SearchRequest };

/** The response of the worker to a search. */
export interface WorkerResponse {
  readonly id: number;
  readonly hits: readonly SlotHit[];
}

/** Holds an index and searches it. */
export interface SearchEngine {
  add: (entries: readonly SearchEntry[]) => void | Promise<void>;
  remove: (slots: readonly number[]) => void | Promise<void>;
  clear: () => void;
  search: (request: SearchRequest) => Promise<readonly SlotHit[]>;
}

/** Loaded only if no worker is available: most pages never need it. */
async function emptyIndex(): Promise<SearchIndex> {
  const { SearchIndex: Index } = await import('./search-index.js');
  return new Index();
}

/** An index in the page itself, for pages without a worker. It works in short slices. */
export class PageEngine implements SearchEngine {
  #index = emptyIndex();
  readonly #slices = new TimeSlices();

  async add(entries: readonly SearchEntry[]): Promise<void> {
    const index = await this.#index;
    for (const entry of entries) {
      index.add(entry);
      if (this.#slices.isOver) await this.#slices.pause();
    }
  }

  async remove(slots: readonly number[]): Promise<void> {
    const index = await this.#index;
    for (const slot of slots) index.remove(slot);
  }

  clear(): void {
    this.#index = emptyIndex();
  }

  async search(request: SearchRequest): Promise<readonly SlotHit[]> {
    const steps = (await this.#index).search(request);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (this.#slices.isOver) await this.#slices.pause();
    }
  }
}

/** An index in a worker, so that it never blocks the page. */
export class WorkerEngine implements SearchEngine {
  readonly #pending = new Map<number, PromiseWithResolvers>();
  #lastId = 0;

  /** `onFailure` is called if the worker does not start or fails later. */
  constructor(
    private readonly worker: Worker,
    onFailure: () => void,
  ) {
    worker.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      this.#pending.get(data.id)?.resolve(data.hits);
      this.#pending.delete(data.id);
    };
    const fail = (): void => {
      worker.terminate();
      onFailure();
      for (const { reject } of this.#pending.values()) reject(new Error('The search worker failed.'));
      this.#pending.clear();
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
  }

  add(entries: readonly SearchEntry[]): void {
    this.#send({ add: JSON.stringify(entries) });
  }

  remove(slots: readonly number[]): void {
    this.#send({ remove: slots });
  }

  clear(): void {
    this.#send({ clear: true });
  }

  search(search: SearchRequest): Promise<readonly SlotHit[]> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ id, search });
    });
  }

  #send(message: WorkerMessage): void {
    this.worker.postMessage(message);
  }
}

interface PromiseWithResolvers {
  resolve: (hits: readonly SlotHit[]) => void;
  reject: (error: Error) => void;
}
