import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Responds to some requests before all other handlers. */
export interface RawRequestInterceptor {
  /** Whether to wait for the body of the request and call `respond`. */
  accepts: (request: IncomingMessage) => boolean;
  /** Whether it responds, now or later. `body` may be incomplete. */
  respond: (request: IncomingMessage, response: ServerResponse, body: Buffer) => boolean | Promise<boolean>;
}

/**
 * Passes requests to `interceptor` before the listeners of the server. Requests that it does not respond to continue
 * unchanged.
 */
export function interceptRawRequests(server: Server, interceptor: RawRequestInterceptor): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const proceed = (): void => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (!interceptor.accepts(request)) {
      proceed();
      return;
    }
    const onBody = (body: Buffer): void => {
      const responds = interceptor.respond(request, response, body);
      if (responds === true) return;
      request.off('data', onBody).pause();
      const resume = (): void => {
        request.unshift(body);
        proceed();
      };
      if (responds === false) resume();
      else
        void responds.then((hasResponded) => {
          if (!hasResponded) resume();
        });
    };
    request.on('data', onBody);
  });
}
