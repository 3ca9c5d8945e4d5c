import { Presets, SingleBar } from 'cli-progress';

/** Shows the progress of long work, one phase at a time. */
export interface Progress {
  start: (total: number, label: string) => void;
  /** Counts further pieces of work as done. Default: 1. */
  advance: (count?: number) => void;
  finish: () => void;
}

const LINE_INTERVAL_MS = 2000;

/** A bar if `stream` is a terminal. Otherwise a line through `print` every two seconds and at the end. */
export function createProgress(
  print: (line: string) => void,
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stderr,
): Progress {
  return stream.isTTY ? new BarProgress(stream) : new LineProgress(print);
}

/** Draws a bar in one line of the terminal. */
class BarProgress implements Progress {
  private bar?: SingleBar;

  constructor(private readonly stream: NodeJS.WritableStream) {}

  start(total: number, label: string): void {
    const format = `${label} {bar} {value}/{total}`;
    this.bar = new SingleBar({ format, stream: this.stream, hideCursor: true }, Presets.shades_classic);
    this.bar.start(total, 0);
  }

  advance(count = 1): void {
    this.bar?.increment(count);
  }

  finish(): void {
    this.bar?.stop();
  }
}

/** Writes lines, which are also readable in a file. */
class LineProgress implements Progress {
  private label = '';
  private total = 0;
  private done = 0;
  private printedAt = 0;

  constructor(private readonly print: (line: string) => void) {}

  start(total: number, label: string): void {
    Object.assign(this, { label, total, done: 0, printedAt: performance.now() });
  }

  advance(count = 1): void {
    this.done += count;
    if (performance.now() - this.printedAt >= LINE_INTERVAL_MS) this.report();
  }

  finish(): void {
    this.report();
  }

  private report(): void {
    this.printedAt = performance.now();
    this.print(`${this.label}: ${this.done.toString()} of ${this.total.toString()}`);
  }
}
