/** The milliseconds of work after which a page gets a turn for input and pictures. */
const SLICE_MS = 8;

/** Limits the work of a page between two turns of its event loop. */
export class TimeSlices {
  #end = performance.now() + SLICE_MS;

  /** Whether the page needs a turn now. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Gives the page a turn. By a message: a browser delays each of several timers in a row by 4 ms. */
  async pause(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    port1.close();
    this.#end = performance.now() + SLICE_MS;
  }
}
