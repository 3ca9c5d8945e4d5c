import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Answers some requests before all others. */
export interface RawRequestInterceptor {
  /** Whether the request is one to wait for the body of. */
  wants: (request: IncomingMessage) => boolean;
  /** Answers, or returns false; `body` may be the beginning of it only. */
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean;
}

/** Shows requests to `look` before the listeners of the server; what it does not answer goes on to them untouched. */
export function interceptRawRequests(server: Server, look: RawRequestInterceptor): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const handOn = (): void => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (!look.wants(request)) {
      handOn();
      return;
    }
    request.once('data', (body: Buffer) => {
      if (look.answer(request, response, body)) return;
      request.pause();
      request.unshift(body);
      handOn();
    });
  });
}
