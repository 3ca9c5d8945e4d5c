/** The error codes of a write to a pipe without a reader, at the first write and at later ones. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/**
 * Ignores that the reader of the output has closed it, as `head` does, because shutdowns and commands must
 * complete.
 */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isClosedOutput(error)) throw error;
    });
  }
}

/** Whether an error means that the reader of the output has closed it. */
export function isClosedOutput(error: unknown): boolean {
  return CLOSED.has((error as NodeJS.ErrnoException).code ?? '');
}
