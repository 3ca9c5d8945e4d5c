/** The milliseconds of work after which a page gets a turn for input and pictures. */
const SLICE_MS = 8;

/** Limits the work of a page between two turns of its event loop. */
export class TimeSlices {
  #end = performance.now() + SLICE_MS;

  /** Whether the page needs a turn now. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Gives the page a turn. */
  async pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
