import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** An HTTP connection to a server that can be cut, and that can replace responses. */
export class KioskWire {
  /** The requested paths. */
  readonly requested: string[] = [];
  /** Returns another response to a path; undefined lets the request pass. */
  replace: (path: string) => { status: number; type: string; body: string } | undefined = () => undefined;
  #held: { readonly paths: RegExp; readonly released: Promise<void> } | undefined;
  readonly #server = createServer((incoming, answer) => this.#pass(incoming, answer));
  #port = 0;

  private constructor(private readonly target: URL) {}

  static async to(url: string): Promise<KioskWire> {
    const wire = new KioskWire(new URL(url));
    await wire.connect();
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get port(): number {
    return this.#port;
  }

  /** Passes requests of paths of a form on only after the returned function is called. */
  hold(paths: RegExp): () => void {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#held = { paths, released };
    return release;
  }

  /** Listens at the same port as before. */
  async connect(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const { url: path = '/' } = incoming;
    this.requested.push(path);
    const other = this.replace(path);
    if (other) {
      const headersOfOther = { 'content-type': other.type, 'service-worker-allowed': '/kiosk' };
      answer.writeHead(other.status, headersOfOther).end(other.body);
      return;
    }
    if (this.#held?.paths.test(path)) void this.#held.released.then(() => this.#forward(incoming, answer));
    else this.#forward(incoming, answer);
  }

  #forward(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method, url: path = '/', headers } = incoming;
    const { hostname, port } = this.target;
    const passed = request({ hostname, port, method, path, headers }, (received) => {
      answer.writeHead(received.statusCode ?? 502, received.headers);
      pipeline(received, answer, () => undefined);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    pipeline(incoming, passed, () => undefined);
  }
}
