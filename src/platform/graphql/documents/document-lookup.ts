/** The texts of the registered documents with these hashes. */
export type FindDocuments = (hashes: readonly string[]) => Promise<ReadonlyMap<string, string>>;

interface Waiting {
  text: Promise<string | undefined>;
  settle: (found: Promise<string | undefined>) => void;
}

/** The maximum number of documents per statement. */
const BATCH = 500;

/**
 * Looks documents up with one statement at a time. Later requests wait for the next statement, so that
 * invented hashes occupy at most one connection.
 */
export class DocumentLookup {
  #waiting = new Map<string, Waiting>();
  #running = false;

  constructor(private readonly find: FindDocuments) {}

  /** The text of the document; undefined if it is not registered. */
  text(hash: string): Promise<string | undefined> {
    const known = this.#waiting.get(hash);
    if (known) return known.text;
    let settle: Waiting['settle'] = () => undefined;
    const text = new Promise<string | undefined>((resolve) => (settle = resolve));
    this.#waiting.set(hash, { text, settle });
    if (!this.#running) void this.#run();
    return text;
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Requests in the same turn of the event loop share the first statement.
    await Promise.resolve();
    while (this.#waiting.size > 0) await this.#next();
    this.#running = false;
  }

  async #next(): Promise<void> {
    const batch = [...this.#waiting].slice(0, BATCH);
    for (const [hash] of batch) this.#waiting.delete(hash);
    const found = this.find(batch.map(([hash]) => hash));
    for (const [hash, { settle }] of batch) settle(found.then((texts) => texts.get(hash)));
    // Waiting requests receive the error; later ones start a new statement.
    await found.catch(() => undefined);
  }
}
