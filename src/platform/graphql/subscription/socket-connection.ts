import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import { Logger } from '@nestjs/common';
import type { RawData, WebSocket } from 'ws';
import type { SocketExtra } from './socket-protocol.js';

/** The interval of pings to the client, in milliseconds. */
const PING_MS = 12_000;
const INTERNAL_ERROR = 4500;

const logger = new Logger('GraphQL');

/** Runs the protocol over one WebSocket until either side ends it. Disconnects a client that does not send pongs. */
export function connect(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage): void {
  // After a message that is too long or invalid, the socket closes itself with the appropriate code.
  socket.on('error', () => undefined);
  const stopPinging = keepAlive(socket);
  const onClose = server.opened(
    {
      protocol: socket.protocol,
      send: (text) => send(socket, text),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (receive) => {
        socket.on('message', (data) => {
          receive(textOf(data)).catch((error: unknown) => {
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
    onClose(code, reason.toString()).catch((error: unknown) => {
      logger.error({ err: error });
    });
  });
}

/** Resolves when the bytes are sent, so that the server does not queue messages for a slow reader. */
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
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, PING_MS);
  return () => {
    clearInterval(timer);
  };
}

function textOf(data: RawData): string {
  // The socket delivers whole buffers with its present settings.
  return (data as Buffer).toString('utf8');
}
