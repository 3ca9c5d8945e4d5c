import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { serveExample } from '../../../web/client/tools/serve-example.mjs';
import { until } from '../../setup/until.js';
import { describeInChromium, openProfile } from '../chromium.js';

const WRITE = path.resolve(import.meta.dirname, '../../../web/client/service-worker/write.mjs');
const run = promisify(execFile);

describeInChromium('a page with hashed files and the service worker of the client', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serveExample>> | undefined;
  let context: BrowserContext;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-worker-'));
    context = await openProfile(path.join(folder, 'profile'));
  });

  afterEach(async () => {
    await context.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const page = () => path.join(folder, 'page');

  /** Builds the page as a bundler does: hashes in the names, and a part that is loaded on demand. */
  async function buildPage(words: string): Promise<string[]> {
    await rm(page(), { recursive: true, force: true });
    const entry = path.join(folder, 'main.js');
    await writeFile(path.join(folder, 'part.js'), `export const part = 'part of ${words}';`);
    await writeFile(
      entry,
      `document.querySelector('h1').textContent = '${words}';
       document.querySelector('button').onclick = async () => {
         document.querySelector('p').textContent = (await import('./part.js')).part;
       };
       navigator.serviceWorker.register('./service-worker.js');`,
    );
    await build({
      entryPoints: [entry],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: path.join(page(), 'assets'),
      entryNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
    });
    const names = await readdir(path.join(page(), 'assets'));
    const main = names.find((name) => name.startsWith('main-'))!;
    await writeFile(
      path.join(page(), 'index.html'),
      `<!doctype html><h1></h1><button>More</button><p></p><script type="module" src="assets/${main}"></script>`,
    );
    await run(process.execPath, [WRITE, page()]);
    return names;
  }

  const kept = (shown: Page) =>
    shown.evaluate(async () => {
      const shells = await caches.keys();
      const requests = await Promise.all(shells.map(async (name) => (await caches.open(name)).keys()));
      return requests.map((list) => list.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)).sort());
    });
  const isControlled = (shown: Page) => shown.evaluate(() => navigator.serviceWorker.controller !== null);

  it('starts without a server, including parts that were never loaded', async () => {
    const names = await buildPage('first');
    site = await serveExample({ folder: page(), api: 'http://127.0.0.1:1' });
    const { url } = site;
    const shown = await context.newPage();
    await shown.goto(url);
    await until(() => isControlled(shown));
    expect(await kept(shown)).toEqual([['', ...names].sort()]);
    await site.close();
    await shown.goto(url);
    await shown.locator('h1', { hasText: 'first' }).waitFor();
    await shown.locator('button').click();
    await shown.locator('p', { hasText: 'part of first' }).waitFor();
  });

  it('fetches a new version in the background and shows it at the next start', async () => {
    await buildPage('first');
    site = await serveExample({ folder: page(), api: 'http://127.0.0.1:1' });
    const { url } = site;
    const shown = await context.newPage();
    await shown.goto(url);
    await until(() => isControlled(shown));
    const second = await buildPage('second');
    await shown.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await until(async () =>
      (await kept(shown)).some((files) => second.every((name) => files.includes(name))),
    );
    await shown.locator('h1', { hasText: 'first' }).waitFor();
    // The running version still finds its own files, which the server no longer has.
    await shown.locator('button').click();
    await shown.locator('p', { hasText: 'part of first' }).waitFor();
    await site.close();
    await until(async () => {
      await shown.goto(url);
      return (await shown.locator('h1').textContent()) === 'second';
    });
    await shown.locator('button').click();
    await shown.locator('p', { hasText: 'part of second' }).waitFor();
  });

  it('has another version only if a file differs', async () => {
    const version = async () =>
      /"version":"(\w+)"/.exec(await readFile(path.join(page(), 'service-worker.js'), 'utf8'))?.[1];
    await buildPage('first');
    const before = await version();
    await run(process.execPath, [WRITE, page()]);
    expect([await version(), before]).toEqual([before, expect.stringMatching(/^[\da-f]{16}$/)]);
    await buildPage('second');
    expect(await version()).not.toBe(before);
  });

  it('cannot be built for a folder without a page', async () => {
    await expect(run(process.execPath, [WRITE, folder])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('index.html'),
    });
  });
});
