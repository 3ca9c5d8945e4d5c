/** Listens on this machine. Resolves with the address and a function that stops the server. */
export function serveExample(options: {
  /** The folder of the page. */
  folder: string;
  /** The address of the server with the catalog. */
  api: string;
  /** By default any free port. */
  port?: number;
}): Promise<{ url: string; close: () => Promise<unknown> }>;
