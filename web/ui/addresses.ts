/** The path of the portal's page with the call of an event. */
export function callPath(slug: string): string {
  return `/portal/calls/${slug}`;
}
