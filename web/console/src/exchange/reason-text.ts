/** A part of a sentence of the server as a sentence of its own. */
export function reasonText(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
