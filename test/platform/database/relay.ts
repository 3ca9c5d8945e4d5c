import net from 'node:net';

/** An address that stays while the server behind it comes and goes, as a database server's does. */
export class Relay {
  readonly #sockets = new Set<net.Socket>();
  #server: net.Server | undefined;
  #port = 0;

  /** The address of the server with the relay's port in the place of its own. */
  urlFor(target: string): string {
    const url = new URL(target);
    url.port = String(this.#port);
    return url.href;
  }

  /** Hands connections on to the server of this address, on the same port as before. */
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

  /** Refuses connections from now on, and breaks those there are. */
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
