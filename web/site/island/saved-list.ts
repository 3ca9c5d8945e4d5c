const KEY = 'vitrine-saved';

/** What is stored of an object: enough to name it when it is gone. */
interface Saved {
  readonly name: string;
  readonly event: string;
}

/** The objects that the visitor has saved, by id, in this browser only. All its tabs share them. */
export class SavedList {
  #objects = new Map<string, Saved>();
  /** False once the browser has refused to store the list. */
  #isStored = true;

  constructor() {
    this.#read();
  }

  /** Calls the listener after another tab may have changed the list. */
  onOtherTab(listener: () => void): void {
    const changed = (): void => {
      this.#read();
      listener();
    };
    addEventListener('storage', changed);
    // A page in the back-forward cache gets no events of the storage.
    addEventListener('pageshow', ({ persisted }) => persisted && changed());
  }

  /** The ids of the objects of an event, in the order of saving. */
  idsOf(event: string): string[] {
    return [...this.#objects].filter(([, saved]) => saved.event === event).map(([id]) => id);
  }

  has(id: string): boolean {
    return this.#objects.has(id);
  }

  nameOf(id: string): string | undefined {
    return this.#objects.get(id)?.name;
  }

  add(id: string, saved: Saved): void {
    this.#read();
    this.#objects.set(id, saved);
    this.#store();
  }

  remove(id: string): void {
    this.#read();
    this.#objects.delete(id);
    this.#store();
  }

  #read(): void {
    if (!this.#isStored) return;
    try {
      const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Saved> | null;
      this.#objects = new Map(Object.entries(stored ?? {}));
    } catch {
      // Without storage, or with a broken list in it, the page keeps what it has.
    }
  }

  #store(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#objects)));
    } catch {
      // A private window may have no storage; the list then lasts as long as the page.
      this.#isStored = false;
    }
  }
}
