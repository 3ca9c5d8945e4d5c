const KEY = 'vitrine-saved';

/** What is stored of an object: enough to name it when it is gone. */
interface Saved {
  readonly name: string;
  readonly event: string;
}

/** The objects that the visitor has saved, by id, in this browser only. */
export class SavedList {
  readonly #objects = new Map<string, Saved>(Object.entries(read()));

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
    this.#objects.set(id, saved);
    this.#store();
  }

  remove(id: string): void {
    this.#objects.delete(id);
    this.#store();
  }

  #store(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#objects)));
    } catch {
      // A private window may have no storage; the list then lasts as long as the page.
    }
  }
}

function read(): Record<string, Saved> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Saved>;
  } catch {
    return {};
  }
}
