import { chromium } from 'playwright-core';

/** The slowdown of the processor, as of a cheap phone or a small kiosk computer. */
const SLOWDOWN = 4;
/** "Slow 4G" of Chromium's developer tools: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The maximum height of the bars of a window, in pixels. */
const BARS = 200;

/** Records the first content of a page and its layout shifts. It runs before the scripts of the page. */
const OBSERVE = `
  globalThis.seen = { lcp: 0, cls: 0, tasks: [], touches: [] };
  const on = (type, note, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
  on('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  on('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  on('longtask', ({ startTime, duration }) => { seen.tasks.push({ startTime, duration }); });
  on('event', ({ name, duration }) => { seen.touches.push({ name, duration }); }, { durationThreshold: 16 });
`;

/** Starts Chromium. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

/** A page that records its display. `isPhone`: also with the network of a phone. */
export async function openSlowPage(context, { isPhone = false } = {}) {
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const session = await context.newCDPSession(page);
  await showWhole(session);
  if (isPhone) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return {
    page,
    session,
    slowDown: (rate = SLOWDOWN) => session.send('Emulation.setCPUThrottlingRate', { rate }),
  };
}

/**
 * Makes the window higher than its page. Chromium counts its own bars as part of the window. In a window of the
 * page's height, it never paints the lowest 90 pixels of the page. A touch of the toolbar there had no frame
 * before that of the next screen.
 */
async function showWhole(session) {
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { height: bounds.height + BARS } });
}

/** The records of a page until now. */
export function recordsOf(page) {
  return page.evaluate('seen');
}

/** The heap size of the scripts of a page, after a garbage collection. */
export async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
