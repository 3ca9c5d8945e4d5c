import net from 'node:net';

/** A fixed address for a server that stops and starts again, as a database server does. */
export class Relay {
  readonly #sockets = new Set<net.Socket>();
  #server: net.Server | undefined;
  #port = 0;

  /** The address of the server with the port of the relay instead of its own. */
  urlFor(target: string): string {
    const url = new URL(target);
    url.port = String(this.#port);
    return url.href;
  }

  /** Forwards connections to the server of this address, on the same port as before. */
  async open(target: string): Promise<void> {
    const { port } = new URL(target);
    const server = net.createServer((caller) => {
      const callee = net.connect(Number(port), '127.0.0.1');
      this.#join(caller, callee);
      this.#join(callee, caller);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#server = server;
    this.#port = (server.address() as net.AddressInfo).port;
  }

  /** Refuses new connections and breaks the existing ones. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(socket: net.Socket, other: net.Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  }
}
