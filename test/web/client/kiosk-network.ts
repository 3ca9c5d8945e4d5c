/** The network of a kiosk in a test: it records requests, and can fail, interrupt or replace responses. */
export class KioskNetwork {
  /** The requested paths, in order. */
  readonly requested: string[] = [];
  /** The statuses of the responses of the server, and the bytes of their bodies; without streams. */
  readonly received: { readonly path: string; readonly status: number; readonly bytes: number }[] = [];
  /** Returns a response instead of the server's; undefined lets the request pass. */
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

  /** The packs requested since the last call. */
  takePacks(): string[] {
    return this.takeRequested().filter((path) => path.startsWith('/sync/v1/packs/'));
  }

  /** The paths requested since the last call. */
  takeRequested(): string[] {
    return this.requested.splice(0);
  }
}
