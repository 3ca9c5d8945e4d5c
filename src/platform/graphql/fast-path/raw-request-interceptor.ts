import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Responds to some requests before all other handlers. */
export interface RawRequestInterceptor {
  /** Whether the request is one to wait for the body of. */
  accepts: (request: IncomingMessage) => boolean;
  /** Whether it responds, now or later; `body` may be incomplete. */
  respond: (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean | Promise<boolean>;
}

/**
 * Passes requests to `look` before the listeners of the server; requests without a response there continue
 * unchanged.
 */
export function interceptRawRequests(server: Server, look: RawRequestInterceptor): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const handOn = (): void => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (!look.accepts(request)) {
      handOn();
      return;
    }
    const read = (body: Buffer): void => {
      const responds = look.respond(request, response, body);
      if (responds === true) return;
      request.off('data', read).pause();
      const resume = (): void => {
        request.unshift(body);
        handOn();
      };
      if (responds === false) resume();
      else
        void responds.then((hasResponded) => {
          if (!hasResponded) resume();
        });
    };
    request.on('data', read);
  });
}
