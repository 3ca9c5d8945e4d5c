const KEY = 'vitrine-saved';

/** The ids that the visitor has saved, in this browser only. */
export class SavedList {
  readonly #ids: Set<string>;

  constructor() {
    this.#ids = new Set(read());
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    try {
      localStorage.setItem(KEY, JSON.stringify(this.ids));
    } catch {
      // A private window may have no storage; the list then lasts as long as the page.
    }
  }
}

function read(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
