/** Serves a folder of a kiosk's page together with the client, and passes everything of the API on to a server. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { bundle } from './bundle.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const API = /^\/(?:graphql|kiosks|media|sync)(?:\/|\?|$)/;

/** Listens on this machine; resolves with the address and what ends it. */
export async function serveExample({ folder, api, port = 0 }) {
  const scripts = new Map([
    ['vitrine-client.js', await bundle({ minified: false })],
    ['search-worker.js', await bundle({ minified: false, entry: 'search-worker' })],
  ]);
  const server = createServer((incoming, answer) => {
    const { pathname } = new URL(incoming.url, 'http://localhost');
    if (API.test(incoming.url)) passOn(incoming, answer, api);
    else if (scripts.has(path.basename(pathname))) {
      answer.writeHead(200, { 'content-type': 'text/javascript' }).end(scripts.get(path.basename(pathname)));
    } else sendFile(answer, folder, pathname);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

function passOn(incoming, answer, api) {
  const { hostname, port } = new URL(api);
  const { method, url, headers } = incoming;
  const passed = request({ hostname, port, method, path: url, headers }, (received) => {
    answer.writeHead(received.statusCode, received.headers);
    pipeline(received, answer, () => undefined);
  });
  passed.on('error', () => answer.headersSent || answer.writeHead(502).end());
  answer.on('close', () => passed.destroy());
  pipeline(incoming, passed, () => undefined);
}

function sendFile(answer, folder, pathname) {
  const name = path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const file = path.join(folder, name);
  const type = TYPES[path.extname(file)];
  if (!type || !existsSync(file)) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(answer);
}
