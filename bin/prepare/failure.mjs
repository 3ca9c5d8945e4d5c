/** An error whose message is all that the reader needs. */
export function failure(message) {
  return Object.assign(new Error(message), { expected: true });
}
