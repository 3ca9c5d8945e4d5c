/** Serves the folder of a kiosk's page together with the client. Forwards requests of the API to a server. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { bundle } from './bundle.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const API = /^\/(?:graphql|kiosks|media|sync)(?:\/|\?|$)/;

/** Listens on this machine. Resolves with the address and a function that stops the server. */
export async function serveExample({ folder, api, port = 0 }) {
  const scripts = new Map([
    ['vitrine-client.js', await bundle({ minified: false })],
    ['search-worker.js', await bundle({ minified: false, entry: 'search-worker' })],
  ]);
  const server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url, 'http://localhost');
    if (API.test(incoming.url)) forward(incoming, response, api);
    else if (scripts.has(path.basename(pathname))) {
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(scripts.get(path.basename(pathname)));
    } else sendFile(response, folder, pathname);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

function forward(incoming, response, api) {
  const { hostname, port } = new URL(api);
  const { method, url, headers } = incoming;
  const forwardedRequest = request({ hostname, port, method, path: url, headers }, (apiResponse) => {
    response.writeHead(apiResponse.statusCode, apiResponse.headers);
    pipeline(apiResponse, response, () => undefined);
  });
  forwardedRequest.on('error', () => response.headersSent || response.writeHead(502).end());
  response.on('close', () => forwardedRequest.destroy());
  pipeline(incoming, forwardedRequest, () => undefined);
}

function sendFile(response, folder, pathname) {
  const name = path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const file = path.join(folder, name);
  const type = TYPES[path.extname(file)];
  if (!type || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}
