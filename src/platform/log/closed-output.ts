/** What writing to a pipe without a reader comes to: the first time, and later. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** Goes on where the reader of the output has left, as `head` does: neither a shutdown nor a command must end half-way. */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isClosedOutput(error)) throw error;
    });
  }
}

/** Whether an error says that the reader of the output is gone. */
export function isClosedOutput(error: unknown): boolean {
  return CLOSED.has((error as NodeJS.ErrnoException).code ?? '');
}
