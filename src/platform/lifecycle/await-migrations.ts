import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { RunningConfig } from '../config/config.module.js';
import { releaseVersion } from '../config/release-version.js';
import { isMigrated } from '../database/missing-migrations.js';
import { explainListenFailure } from './listening.js';

const POLL_MS = 1000;

/**
 * Resolves when the owner of the tables has migrated the database. Meanwhile `/livez` returns 200, and all other paths
 * return 503 with the reason.
 */
export async function awaitMigrations(
  { host, port, databaseUrl }: RunningConfig,
  migrationNames: readonly string[],
  say: (message: string) => void,
): Promise<void> {
  const server = createServer(respond);
  // The first process of a container ignores signals without a listener.
  const end = () => process.exit(0);
  process.once('SIGTERM', end).once('SIGINT', end);
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    throw explainListenFailure(error, host, port);
  }
  const address = server.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  say(`Waiting for the migrations; /readyz of port ${bound.toString()} returns 503`);
  while (!(await isMigrated(databaseUrl, migrationNames))) await delay(POLL_MS);
  const closed = once(server.close(), 'close');
  server.closeAllConnections();
  await closed;
  process.off('SIGTERM', end).off('SIGINT', end);
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(`http://localhost${request.url ?? ''}`);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  if (pathname === '/livez') {
    response.writeHead(200, headers).end(JSON.stringify({ status: 'alive' }));
    return;
  }
  const more = searchParams.has('verbose') ? { version: releaseVersion(), notices: [] } : {};
  const health = { status: 'unready', reasons: ['the database lacks migrations'], ...more };
  response.writeHead(503, { ...headers, 'retry-after': '5' }).end(JSON.stringify(health));
}
