import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import { Logger } from '@nestjs/common';
import type { RawData, WebSocket } from 'ws';
import type { SocketExtra } from './socket-protocol.js';

/** The interval of pings to the client, in milliseconds. */
const PING_MS = 12_000;
const INTERNAL_ERROR = 4500;

const logger = new Logger('GraphQL');

/**
 * Runs the protocol over one WebSocket until either side ends it; a client without a pong is disconnected.
 */
export function connect(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage): void {
  // After a message that is too long or invalid, the socket closes itself with the matching code.
  socket.on('error', () => undefined);
  const stopPinging = keepAlive(socket);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) => send(socket, text),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (take) => {
        socket.on('message', (data) => {
          take(textOf(data)).catch((error: unknown) => {
            logger.error({ err: error });
            socket.close(INTERNAL_ERROR, 'An internal error occurred.');
          });
        });
      },
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    closed(code, reason.toString()).catch((error: unknown) => {
      logger.error({ err: error });
    });
  });
}

/** Resolves when the bytes are sent, so that a slow reader gets no further message before. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    // The close of the socket ends the subscriptions.
    if (socket.readyState !== socket.OPEN) resolve();
    else
      socket.send(text, () => {
        resolve();
      });
  });
}

function keepAlive(socket: WebSocket): () => void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    socket.ping();
  }, PING_MS);
  return () => {
    clearInterval(timer);
  };
}

function textOf(data: RawData): string {
  // The server only requests whole buffers.
  return (data as Buffer).toString('utf8');
}
