/** An error of which only the message is shown. */
export function failure(message) {
  return Object.assign(new Error(message), { expected: true });
}
