/** The removals of published objects that this process has received. */
export class Removals {
  readonly #revisions = new Map<string, number>();
  /** The generation of the last removal of an object or event. */
  generation = 0;

  /** The newest revision of each event that removed published objects. */
  get revisions(): ReadonlyMap<string, number> {
    return this.#revisions;
  }

  record(eventId: string, revision: number, generation: number): void {
    if (revision <= (this.#revisions.get(eventId) ?? 0)) return;
    this.#revisions.set(eventId, revision);
    this.generation = generation;
  }
}
