import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** The headers of a browser's request. */
export const ENCODED = { accept: 'text/html', 'accept-encoding': 'br' };

/** The measured pages, each as a browser receives it. */
export async function pagesOf(port, event) {
  const base = `/zh/${event}`;
  const { text } = await fetchPage(port, `${base}/exhibitors`);
  const [, exhibitor] = /class="name" href="([^"]+)"/.exec(text) ?? [];
  const plan = await fetch(`http://127.0.0.1:${port}${base}/map`, { redirect: 'manual' });
  const paths = {
    home: `${base}/`,
    list: `${base}/exhibitors`,
    detail: exhibitor,
    map: plan.headers.get('location'),
  };
  const pages = {};
  for (const [name, path] of Object.entries(paths)) pages[name] = { path, ...(await fetchPage(port, path)) };
  return pages;
}

/** A page with its encoded bytes. */
async function fetchPage(port, path) {
  const { status, headers, body } = await new Promise((resolve, reject) => {
    get({ port, path, headers: ENCODED }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
  if (status !== 200 || headers['content-encoding'] !== 'br') throw new Error(`${path} answered ${status}.`);
  const { 'content-type': type, 'content-encoding': encoding } = headers;
  return {
    body,
    text: brotliDecompressSync(body).toString(),
    headers: { 'content-type': type, 'content-encoding': encoding },
  };
}
