/**
 * L1 of pages: node:http that sends the bytes of a path from memory. Its parent sends it the pages, `[path, {
 * type, body }]` each with the body in base64, and ends it by disconnecting.
 */
import { createServer } from 'node:http';
import { serve } from './serve.mjs';

const pages = new Map();

process.on('message', (pairs) => {
  for (const [path, { headers, body }] of pairs)
    pages.set(path, { headers, body: Buffer.from(body, 'base64') });
  process.send('ready');
});

serve(
  createServer(({ url }, response) => {
    const page = pages.get(url);
    response.writeHead(page ? 200 : 404, { ...page?.headers, 'content-length': page?.body.length ?? 0 });
    response.end(page?.body);
  }),
);
