const KEY = 'vitrine-saved';

/** The stored data of an object. The name is shown after the object is removed. */
export interface StoredObject {
  readonly name: string;
  readonly event: string;
  /** The places of its booths, such as `centre/H1/D2`, with a space between them. */
  readonly at?: string | undefined;
  readonly isVisited?: boolean | undefined;
  readonly note?: string | undefined;
}

/** Sent to the window after each change of a list, also by another tab. */
export const SAVED_EVENT = 'saved';

/** The objects that the visitor has saved, by id. They are stored in this browser only, for all its tabs. */
export class SavedList {
  #objects = new Map<string, StoredObject>();
  /** False after the browser has refused to store the list. */
  #isStored = true;

  constructor() {
    this.#read();
  }

  /** Calls the listener after another tab may have changed the list. */
  onOtherTab(listener: () => void): void {
    const onChange = (): void => {
      this.#read();
      listener();
      dispatchEvent(new Event(SAVED_EVENT));
    };
    addEventListener('storage', onChange);
    // A page in the back-forward cache receives no storage events.
    addEventListener('pageshow', ({ persisted }) => persisted && onChange());
  }

  /** The ids of the objects of an event, in the order of saving. */
  idsOf(event: string): string[] {
    return [...this.#objects].filter(([, object]) => object.event === event).map(([id]) => id);
  }

  get(id: string): StoredObject | undefined {
    return this.#objects.get(id);
  }

  has(id: string): boolean {
    return this.#objects.has(id);
  }

  /** Saves an object. Its note and its visit stay. */
  add(id: string, object: StoredObject): void {
    this.#read();
    this.#objects.set(id, { ...this.#objects.get(id), ...object });
    this.#store();
  }

  /** Changes a saved object. */
  change(id: string, changes: Partial<StoredObject>): void {
    this.#read();
    const object = this.#objects.get(id);
    if (!object) return;
    this.#objects.set(id, { ...object, ...changes });
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
      const storedObjects = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<
        string,
        StoredObject
      > | null;
      this.#objects = new Map(Object.entries(storedObjects ?? {}));
    } catch {
      // Without storage, or with a damaged stored list, the page keeps its own list.
    }
  }

  #store(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#objects)));
    } catch {
      // A private window may have no storage. The list then lasts as long as the page.
      this.#isStored = false;
    }
    dispatchEvent(new Event(SAVED_EVENT));
  }
}
