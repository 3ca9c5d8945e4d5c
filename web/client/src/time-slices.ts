/** The milliseconds of work after which the page handles input and draws. */
const SLICE_MS = 8;

/** Limits the work between two tasks of the page's event loop. */
export class TimeSlices {
  #end = performance.now() + SLICE_MS;

  /** Whether the time slice is used up. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Yields to the event loop by a message, because a browser delays repeated timers by 4 ms each. */
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
