/** Serves the page that measures the client's search. `workers`: the `worker-src` of its policy. */
export function serveSearchPage(options?: {
  workers?: string;
}): Promise<{ port: number; close: () => Promise<void> }>;
