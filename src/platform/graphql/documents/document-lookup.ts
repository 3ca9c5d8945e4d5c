/** The texts of those of the documents with these hashes that are there. */
export type FindDocuments = (hashes: readonly string[]) => Promise<ReadonlyMap<string, string>>;

interface Waiting {
  answer: Promise<string | undefined>;
  settle: (found: Promise<string | undefined>) => void;
}

/** How many documents one statement asks for. */
const BATCH = 500;

/**
 * Looks documents up, one statement at a time: what is asked for while it runs waits for the next one, so that
 * made-up hashes, however many, take no more than one connection of the database.
 */
export class DocumentLookup {
  #waiting = new Map<string, Waiting>();
  #running = false;

  constructor(private readonly find: FindDocuments) {}

  /** The text of the document; undefined where there is none. */
  text(hash: string): Promise<string | undefined> {
    const known = this.#waiting.get(hash);
    if (known) return known.answer;
    let settle: Waiting['settle'] = () => undefined;
    const answer = new Promise<string | undefined>((resolve) => (settle = resolve));
    this.#waiting.set(hash, { answer, settle });
    if (!this.#running) void this.#run();
    return answer;
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Whoever asks in this very turn shares the first statement.
    await Promise.resolve();
    while (this.#waiting.size > 0) await this.#next();
    this.#running = false;
  }

  async #next(): Promise<void> {
    const batch = [...this.#waiting].slice(0, BATCH);
    for (const [hash] of batch) this.#waiting.delete(hash);
    const found = this.find(batch.map(([hash]) => hash));
    for (const [hash, { settle }] of batch) settle(found.then((texts) => texts.get(hash)));
    // Who waits is told of a failure; whoever comes next tries again.
    await found.catch(() => undefined);
  }
}
