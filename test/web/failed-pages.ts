import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { failureListeners } from '../setup/failures.js';

const FOLDER = path.resolve(import.meta.dirname, '../../.test-results/failures');
/**
 * `npm run test:stress` sets how many times slower the scripts of pages run. Then each context also records a
 * trace, which is too slow for all tests.
 */
const SLOWDOWN = Number(process.env.VITRINE_BROWSER_SLOWDOWN ?? '1');
/** A page that does not answer must not end the whole test file. */
const PICTURE_MS = 5000;

const openContexts = new Set<BrowserContext>();
failureListeners.add(keepPages);

/** Keeps a picture of the pages of this context when a test fails. Under stress also slows and traces them. */
export async function observed(context: BrowserContext): Promise<BrowserContext> {
  openContexts.add(context);
  context.once('close', () => openContexts.delete(context));
  if (SLOWDOWN > 1) {
    // A page is slow before its first address, and a popup soon after.
    const newPage = context.newPage.bind(context);
    context.newPage = async () => slow(await newPage());
    context.on('page', (page) => void slow(page));
    await Promise.all(context.pages().map(slow));
    await context.tracing.start({ screenshots: true, snapshots: true });
  }
  return context;
}

async function slow(page: Page): Promise<Page> {
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  } catch {
    // The page has been closed at once.
  }
  return page;
}

/** Writes `<test>-<context>-<page>.png`, and under stress `<test>-<context>.zip` for the trace viewer of Playwright. */
async function keepPages(test: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 150);
  for (const [index, context] of [...openContexts].entries()) {
    const file = path.join(FOLDER, `${name}-${index + 1}`);
    // Only the first failure of a test is kept.
    if (existsSync(`${file}-1.png`)) continue;
    for (const [number, page] of context.pages().entries()) {
      await page
        .screenshot({ path: `${file}-${number + 1}.png`, timeout: PICTURE_MS })
        .catch(() => undefined);
    }
    if (SLOWDOWN > 1) await context.tracing.stop({ path: `${file}.zip` }).catch(() => undefined);
  }
}
