import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { CallerAddress } from '../../http/caller-address.js';
import { repeatsHost } from '../../http/request/repeated-host.js';
import { fastifyOf } from '../../http/fastify-of.js';
import { PageOrigins } from '../../http/page-origins.js';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { LiveConnections, refusalOf } from '../../live/live-connections.js';
import { connect } from './socket-connection.js';
import { SocketProtocol } from './socket-protocol.js';

/** The maximum length of a message. A longer one is no subscription; the library's default allows hundreds of MB. */
const MAXIMUM_MESSAGE = 65_536;
const GOING_AWAY = 1001;
/** The time for a client to confirm the close of the connection, in milliseconds. */
const CLOSE_TIMEOUT_MS = 1000;

/** Serves subscriptions by WebSocket at `/graphql`. */
@Injectable()
export class SocketServer implements OnModuleInit {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAXIMUM_MESSAGE,
    handleProtocols,
    clientTracking: false,
  });
  readonly #addresses: CallerAddress;
  readonly #origins: PageOrigins;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    private readonly adapterHost: HttpAdapterHost,
    private readonly connections: LiveConnections,
    private readonly protocol: SocketProtocol,
  ) {
    this.#addresses = new CallerAddress(config.trustedProxies);
    this.#origins = new PageOrigins(config);
  }

  onModuleInit(): void {
    const server = fastifyOf(this.adapterHost)?.server;
    if (!server) return;
    const protocol = makeServer(this.protocol.options(({ request }) => this.#addresses.of(request)));
    this.#sockets.on('connection', (socket, request) => {
      connect(protocol, socket, request);
    });
    server.on('upgrade', (request, socket, head) => {
      this.#upgrade(request, socket, head);
    });
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (repeatsHost(request)) {
      refuse(socket, 400);
      return;
    }
    if (request.url?.split('?', 1)[0] !== '/graphql') {
      refuse(socket, 404);
      return;
    }
    // Browsers allow WebSockets from pages of any origin, and send cookies.
    if (!this.#origins.isAllowed(request.headers)) {
      refuse(socket, 403);
      return;
    }
    let webSocket: WebSocket | undefined;
    const admission = this.connections.admit(this.#addresses.of(request), () => {
      if (webSocket) closeSoon(webSocket);
      else socket.destroy();
    });
    if (typeof admission === 'string') {
      refuse(socket, refusalOf(admission).status);
      return;
    }
    socket.once('close', admission);
    this.#sockets.handleUpgrade(request, socket, head, (upgradedSocket) => {
      webSocket = upgradedSocket;
      this.#sockets.emit('connection', upgradedSocket, request);
    });
  }
}

function refuse(socket: Duplex, status: 400 | 403 | 404 | 429 | 503): void {
  const wait = status === 429 || status === 503 ? 'retry-after: 30\r\n' : '';
  const line = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`;
  socket.end(`${line}\r\n${wait}connection: close\r\ncontent-length: 0\r\n\r\n`);
}

function closeSoon(socket: WebSocket): void {
  socket.close(GOING_AWAY, 'The server is about to stop: connect again.');
  setTimeout(() => {
    socket.terminate();
  }, CLOSE_TIMEOUT_MS).unref();
}
