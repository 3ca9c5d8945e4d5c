import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Headers } from '../../setup/graphql.js';

/** A request on a plain socket, so that its body can stop or be late. */
export interface RawRequest {
  readonly socket: Socket;
  /** Returns the text received so far. */
  readonly received: () => string;
  /** Resolves with all received text once the server has ended the connection. */
  readonly ended: Promise<string>;
}

/** Sends the head of a request and the given part of its body. */
export async function sendRaw(
  url: string,
  path: string,
  headers: Headers,
  body: Buffer = Buffer.alloc(0),
): Promise<RawRequest> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (part: Buffer) => (text += part.toString('latin1')));
  // The server may reset the connection. The text received before is sufficient.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    socket.once('close', () => {
      resolve(text);
    });
  });
  await once(socket, 'connect');
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  if (body.length > 0) socket.write(body);
  return { socket, received: () => text, ended };
}

/** The status of the first response other than 100. Undefined while there is none. */
export function statusIn(text: string): number | undefined {
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
  return statuses.find((status) => status !== 100);
}

/** The status and the headers of the first response other than 100. Throws while there is none. */
export function answerIn(text: string): {
  status: number;
  headers: { get: (name: string) => string | null };
} {
  const status = statusIn(text);
  if (status === undefined) throw new Error('There is no response yet.');
  const [head = ''] = text.slice(text.indexOf(`HTTP/1.1 ${String(status)}`)).split('\r\n\r\n', 1);
  const lines = head.split('\r\n').map((line) => line.split(': ', 2).map((part) => part.trim()));
  const headers = new Map(lines.map(([name = '', value = '']) => [name.toLowerCase(), value]));
  return { status, headers: { get: (name) => headers.get(name) ?? null } };
}
