/**
 * What an answer was made from: subjects, here events, each at the revision that was read. Whoever reads notes
 * it, so that it can be told at any later time whether the answer would still be the same.
 */
export class ReadDependencies {
  readonly #revisions = new Map<string, number>();
  #generation: number | undefined;
  #torn = false;
  /** Whether the Accept-Language header had a say. */
  readLanguage = false;

  /** The revision of each subject that was read. */
  get revisions(): ReadonlyMap<string, number> {
    return this.#revisions;
  }

  /** The generation at which it was read which subjects there are; undefined where only known ones were read. */
  get generation(): number | undefined {
    return this.#generation;
  }

  /** Whether a change fell between two readings, so that the parts of the answer belong to different revisions. */
  get isTorn(): boolean {
    return this.#torn;
  }

  /** Notes that a subject was read at this revision. */
  note(subject: string, revision: number): void {
    const known = this.#revisions.get(subject);
    if (known === undefined) this.#revisions.set(subject, revision);
    else if (known !== revision) this.#torn = true;
  }

  /** Notes that it was read which subjects there are: any change of any subject may change the answer. */
  noteAll(generation: number): void {
    if (this.#generation !== undefined && this.#generation !== generation) this.#torn = true;
    this.#generation = generation;
  }
}
