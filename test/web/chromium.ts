import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { observed } from './failed-pages.js';

/** First the browser without a window, which uses a quarter less processor time. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The path of the browser; undefined if none is installed. */
const CHROMIUM = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

/** `describe` if there is a browser; else the tests are skipped, with a line of output. */
export function describeInChromium(title: string, tests: () => void): void {
  if (CHROMIUM === undefined) {
    process.stderr.write(`Skipped without Chromium (apt-get install chromium, or CHROMIUM=path): ${title}\n`);
  }
  (CHROMIUM === undefined ? describe.skip : describe)(title, tests);
}

const OPTIONS: LaunchOptions = {
  ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
  headless: true,
  // Root has no sandbox, and a container has little shared memory.
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
};

/** Starts the browser with a profile that remains after its end. */
export async function openProfile(
  folder: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return observed(await chromium.launchPersistentContext(folder, { ...OPTIONS, ...options }));
}

/** Starts the browser for contexts that share nothing, with further arguments. */
export async function openBrowser(...args: readonly string[]): Promise<Browser> {
  const browser = await chromium.launch({ ...OPTIONS, args: [...(OPTIONS.args ?? []), ...args] });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => observed(await newContext(options));
  return browser;
}
