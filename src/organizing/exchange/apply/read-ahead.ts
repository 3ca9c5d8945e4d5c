/**
 * Reads the next batch while the receiver works on the last one, mostly waiting for the database. Batches must not come
 * from the connection of the receiver, whose savepoints would include their statements.
 */
export async function* readAhead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  const read = () => {
    const next = batches.next();
    // The receiver gets the error with the next batch.
    next.catch(() => undefined);
    return next;
  };
  try {
    for (let next = read(); ;) {
      const batch = await next;
      if (batch.done === true) return;
      next = read();
      yield batch.value;
    }
  } finally {
    await batches.return(undefined);
  }
}
