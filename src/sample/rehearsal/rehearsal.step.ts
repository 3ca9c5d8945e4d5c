import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import type { StartupStep } from '../../platform/lifecycle/start-up.js';
import type { RehearsalOptions } from './rehearsal-options.js';
import { RehearsalService } from './rehearsal.service.js';
import { setTimeout as delay } from 'node:timers/promises';

/** Simulates bad networks and frequent changes, for developers of kiosks. */
export function rehearsalStep(options: RehearsalOptions): StartupStep {
  return {
    title: 'Preparing the rehearsal',
    run: async ({ app, say }) => {
      const server = (app as INestApplication<Server>).getHttpServer();
      addNetworkFaults(server, options);
      if (options.changeEvery === undefined) return;
      await app.get(RehearsalService).start(options.changeEvery, say);
    },
  };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const BODY = JSON.stringify({
  errors: [{ message: 'This fault is simulated.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
});

/**
 * Delays all requests and fails some of them: half with 503, the others by a broken connection. It runs before
 * all other listeners, because some responses never reach Fastify's hooks.
 */
function addNetworkFaults(server: Server, { faults, latency }: RehearsalOptions): void {
  if (faults === 0 && latency === 0) return;
  const listeners = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void (async () => {
      if (latency > 0) await delay(latency);
      const chance = Math.random();
      if (chance < faults / 2) {
        response.destroy();
      } else if (chance < faults) {
        response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' }).end(BODY);
      } else {
        for (const listener of listeners) listener.call(server, request, response);
      }
    })();
  });
}
