/** Goes on where whoever read the output has left, as `tee` does at Ctrl-C: a shutdown must not end half-way. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
