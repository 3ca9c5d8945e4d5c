/** Listens on this machine; resolves with the address and what ends it. */
export function serveExample(options: {
  /** The folder of the page. */
  folder: string;
  /** The address of the server that has the catalog. */
  api: string;
  /** Any free one by default. */
  port?: number;
}): Promise<{ url: string; close: () => Promise<unknown> }>;
