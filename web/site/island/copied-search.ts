/** The name of the database with the catalog of an event, for its search without a network. */
export function copiedSearchName(event: string): string {
  return `vitrine-site ${event}`;
}
