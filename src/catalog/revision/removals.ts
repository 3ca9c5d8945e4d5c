/** What this process has heard of objects that were taken back from visitors. */
export class Removals {
  readonly #revisions = new Map<string, number>();
  /** The generation in which it last heard of a removal, or of an event that is gone. */
  generation = 0;

  /** The newest revision of each event that took objects back. */
  get revisions(): ReadonlyMap<string, number> {
    return this.#revisions;
  }

  note(eventId: string, revision: number, generation: number): void {
    if (revision <= (this.#revisions.get(eventId) ?? 0)) return;
    this.#revisions.set(eventId, revision);
    this.generation = generation;
  }
}
