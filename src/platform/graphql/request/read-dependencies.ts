/**
 * The read dependencies of a response: the subjects (events) with the revisions that were read. Readers record
 * them, so that later checks can determine whether the response is current.
 */
export class ReadDependencies {
  readonly #revisions = new Map<string, number>();
  #generation: number | undefined;
  #isTorn = false;
  #validFrom = Number.NEGATIVE_INFINITY;
  #expiresAt = Number.POSITIVE_INFINITY;
  /** Whether the response depends on the Accept-Language header. */
  readLanguage = false;

  /** The revision of each subject at its read. */
  get revisions(): ReadonlyMap<string, number> {
    return this.#revisions;
  }

  /** The generation at the read of the set of subjects. Undefined if only single subjects were read. */
  get generation(): number | undefined {
    return this.#generation;
  }

  /** Whether a change happened between two reads. Then the response mixes revisions. */
  get isTorn(): boolean {
    return this.#isTorn;
  }

  /** Whether the response has expired, or the clock was set back before its time. */
  get isExpired(): boolean {
    const now = Date.now();
    return now >= this.#expiresAt || now < this.#validFrom;
  }

  /** Records that the response is valid from an instant until just before another, in milliseconds since 1970. */
  recordValidity(from: number, until: number): void {
    this.#validFrom = Math.max(this.#validFrom, from);
    this.#expiresAt = Math.min(this.#expiresAt, until);
  }

  /** Records a read of a subject at this revision. */
  record(subject: string, revision: number): void {
    const recordedRevision = this.#revisions.get(subject);
    if (recordedRevision === undefined) this.#revisions.set(subject, revision);
    else if (recordedRevision !== revision) this.#isTorn = true;
  }

  /** Records a read of the set of subjects. Then any change of any subject may change the response. */
  recordAll(generation: number): void {
    if (this.#generation !== undefined && this.#generation !== generation) this.#isTorn = true;
    this.#generation = generation;
  }
}
