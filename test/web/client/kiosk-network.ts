/** What a kiosk's requests go through in a test: it notes them, and may fail, cut off or replace answers. */
export class KioskNetwork {
  /** Paths that were asked for, in their order. */
  readonly requested: string[] = [];
  /** The statuses of the responses of the server, and the bytes of their bodies; without streams. */
  readonly received: { readonly path: string; readonly status: number; readonly bytes: number }[] = [];
  /** Answers instead of the server; undefined lets the request pass. */
  intercept: (path: string) => Response | undefined = () => undefined;
  isDown = false;

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input as string);
    const path = `${url.pathname}${url.search}`;
    this.requested.push(path);
    if (this.isDown) throw new TypeError('fetch failed');
    const other = this.intercept(path);
    if (other) return other;
    const response = await fetch(input, init);
    if (!path.endsWith('/stream')) {
      const { byteLength } = await response.clone().arrayBuffer();
      this.received.push({ path, status: response.status, bytes: byteLength });
    }
    return response;
  };

  /** The packs that were asked for since the last call. */
  takePacks(): string[] {
    return this.takeRequested().filter((path) => path.startsWith('/sync/v1/packs/'));
  }

  /** What was asked for since the last call. */
  takeRequested(): string[] {
    return this.requested.splice(0);
  }
}
