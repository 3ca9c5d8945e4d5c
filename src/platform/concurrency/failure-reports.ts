/** Reports a failure of something that is tried again and again once: until another failure, or a success. */
export class FailureReports {
  #reported: string | undefined;

  constructor(private readonly report: (error: unknown) => void) {}

  failed(error: unknown): void {
    const failure = String(error);
    if (failure !== this.#reported) this.report(error);
    this.#reported = failure;
  }

  succeeded(): void {
    this.#reported = undefined;
  }
}
