/**
 * The read dependencies of a response: subjects (events) with the revisions that were read. Readers note
 * them, so that a later check can decide whether the response is current.
 */
export class ReadDependencies {
  readonly #revisions = new Map<string, number>();
  #generation: number | undefined;
  #torn = false;
  #expiresAt = Number.POSITIVE_INFINITY;
  /** Whether the response depends on the Accept-Language header. */
  readLanguage = false;

  /** The revision of each subject that was read. */
  get revisions(): ReadonlyMap<string, number> {
    return this.#revisions;
  }

  /** The generation of the read set of subjects; undefined if only known subjects were read. */
  get generation(): number | undefined {
    return this.#generation;
  }

  /** Whether a change happened between two reads, so that the response mixes revisions. */
  get isTorn(): boolean {
    return this.#torn;
  }

  /** Whether the response was right only until an instant that is now past. */
  get isExpired(): boolean {
    return Date.now() >= this.#expiresAt;
  }

  /** Notes that the response is right only before this instant, in milliseconds since 1970. */
  noteExpiry(instant: number): void {
    this.#expiresAt = Math.min(this.#expiresAt, instant);
  }

  /** Notes a read of a subject at this revision. */
  note(subject: string, revision: number): void {
    const known = this.#revisions.get(subject);
    if (known === undefined) this.#revisions.set(subject, revision);
    else if (known !== revision) this.#torn = true;
  }

  /** Notes a read of the set of subjects: any change of any subject may then change the response. */
  noteAll(generation: number): void {
    if (this.#generation !== undefined && this.#generation !== generation) this.#torn = true;
    this.#generation = generation;
  }
}
