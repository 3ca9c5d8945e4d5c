/** Serves the page that measures the client's search, with the same policy as the front ends. */
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';

/** Listens on this machine. Resolves with the port and a function that stops the server. */
export async function serveSearchPage({ workers = "'self'" } = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'search-page.js')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const files = new Map([
    [
      '/',
      ['text/html', '<!doctype html><title>Search</title><script type="module" src="/page.js"></script>'],
    ],
    ['/page.js', ['text/javascript', outputFiles[0].text]],
    ['/search-worker.js', ['text/javascript', await bundle({ entry: 'search-worker' })]],
  ]);
  const policy = `default-src 'none'; script-src 'self'; worker-src ${workers}`;
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    const [type, text] = file;
    return response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
      .end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: server.address().port, close };
}
