/** Serves the page that measures the search of the client. `workers`: the sources of workers in its policy. */
export function serveSearchPage(options?: {
  workers?: string;
}): Promise<{ port: number; close: () => Promise<void> }>;
