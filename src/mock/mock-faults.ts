import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How bad the Wi-Fi is. */
export interface MockFaults {
  /** Which part of the requests fails, 0 to 1. */
  fail: number;
  /** How long each answer waits, in milliseconds. */
  latency: number;
}

/** Makes requests wait, and some of them fail: half of these by 503, and half by a connection that breaks. */
export function addFaults(server: FastifyInstance, { fail, latency }: MockFaults): void {
  server.addHook('onRequest', async (_request, reply) => {
    if (latency > 0) await delay(latency);
    const chance = Math.random();
    if (chance >= fail) return;
    if (chance < fail / 2) {
      reply.hijack();
      reply.raw.destroy();
      return;
    }
    const errors = [{ message: 'The mock fails now and then.', extensions: { code: 'SERVICE_UNAVAILABLE' } }];
    await reply.status(503).header('retry-after', 1).send({ errors });
  });
}
