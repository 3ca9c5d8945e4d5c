import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import type { HallMap } from '../../../web/map/hall-map.js';
import type { Point } from '../../../web/map/plan.js';
import { renderLinkedPlan } from '../../../web/map/linked-plan.js';
import { renderPlan, type RenderOptions } from '../../../web/map/render.js';
import { sampleHall } from '../../../web/map/sample-hall.js';
import { violationsOf } from '../axe.js';

const ADDRESS = 'http://plan.test/';
const WEB = path.resolve(import.meta.dirname, '../../../web');
const STYLES = [
  'ui/tokens.css',
  'ui/kiosk-tokens.css',
  'ui/elements.css',
  'ui/parts.css',
  'ui/categories.css',
  'ui/fonts.css',
  'map/plan.css',
];
/** The policy of all front ends, as far as a page without data needs it. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'";

/** The values that the script of the page exposes to tests. */
interface Live {
  readonly map: HallMap;
  readonly way: (points: readonly Point[]) => void;
  /** The ids of the selected booths. */
  readonly chosen: string[];
  /** The violated directives of the content security policy. */
  readonly refused: string[];
}

export interface PlanPageOptions extends Partial<RenderOptions> {
  readonly theme?: 'light' | 'dark';
  readonly contrast?: 'more';
  /** Whether booths are links, as on the site. */
  readonly linked?: boolean;
  /** Whether the page handles selections; otherwise links are followed. */
  readonly chooses?: boolean;
}

const SCRIPT = `
  import { drawWay } from './draw-way.ts';
  import { HallMap } from './hall-map.ts';
  const chosen = [];
  const refused = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
  const select = (id) => { chosen.push(id); map.select([id], { centre: false }); };
  const map = new HallMap(document.querySelector('.plan'), document.body.dataset.chooses ? { select } : {});
  globalThis.live = { map, chosen, refused, way: (points) => drawWay(map.svg, points) };
`;

/** A page with the sample hall, as a front end serves it. */
export class PlanPage {
  private constructor(readonly page: Page) {}

  static async open(
    browser: Browser,
    options: PlanPageOptions = {},
    context: BrowserContextOptions = {},
  ): Promise<PlanPage> {
    const page = await (
      await browser.newContext({
        viewport: { width: 1000, height: 700 },
        reducedMotion: 'reduce',
        ...context,
      })
    ).newPage();
    const files = await filesOf(options);
    await page.route(`${ADDRESS}**`, async (route) => {
      const file = files.get(new URL(route.request().url()).pathname);
      if (file === undefined) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({ ...file, headers: { 'content-security-policy': POLICY } });
    });
    await page.goto(ADDRESS);
    await page.waitForFunction('globalThis.live !== undefined');
    return new PlanPage(page);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Runs a function in the page with its plan, and waits until the next frames are shown. */
  async live<Value>(run: (live: Live) => Value): Promise<Value> {
    const value = await this.page.evaluate<Value>(`(${run.toString()})(globalThis.live)`);
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    return value;
  }

  scale(): Promise<number> {
    return this.live(({ map }) => map.scale);
  }

  /** The accessible name of the element with the focus. */
  focused(): Promise<string | null> {
    return this.page.evaluate('document.activeElement.getAttribute("aria-label")');
  }

  /** Moves two fingers on the plan from one distance to another, in pixels. */
  async pinch(from: number, to: number): Promise<void> {
    const touch: CDPSession = await this.page.context().newCDPSession(this.page);
    const points = (distance: number): { x: number; y: number; id: number }[] => [
      { x: 500 - distance / 2, y: 350, id: 0 },
      { x: 500 + distance / 2, y: 350, id: 1 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
    for (let step = 1; step <= 5; step += 1) {
      const touchPoints = points(from + ((to - from) * step) / 5);
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** The violations that axe finds: rules and elements. */
  async violations(): Promise<string[]> {
    const rules = `{ 'label-content-name-mismatch': { enabled: true } }`;
    return violationsOf(this.page, `axe.run({ rules: ${rules} })`);
  }
}

async function filesOf({
  theme = 'light',
  contrast,
  chooses = true,
  linked = false,
  ...options
}: PlanPageOptions): Promise<Map<string, { contentType: string; body: string | Buffer }>> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: path.join(WEB, 'map'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const render = linked ? renderLinkedPlan : renderPlan;
  const plan = render(sampleHall(), { label: 'Centre Hall 1', language: 'en', ...options });
  const settings = `data-theme="${theme}"${contrast === undefined ? '' : ` data-contrast="${contrast}"`}`;
  const html =
    `<!doctype html><html lang="en" ${settings}><head><meta charset="utf-8"><title>Hall 1</title>` +
    `<link rel="stylesheet" href="/all.css"></head><body data-chooses="${chooses ? 'yes' : ''}"><main>` +
    `<h1>Hall 1</h1><button class="button">Before</button><div id="box">${plan}</div>` +
    '<button class="button">After</button></main><script src="/plan.js"></script></body></html>';
  const styles = STYLES.map((name) => readFileSync(path.join(WEB, name), 'utf8'));
  const font = path.join(WEB, 'ui/fonts/barlow-semi-condensed-600.woff2');
  return new Map([
    ['/', { contentType: 'text/html', body: html }],
    ['/plan.js', { contentType: 'text/javascript', body: outputFiles[0]!.text }],
    ['/all.css', { contentType: 'text/css', body: [...styles, '#box { height: 500px }'].join('\n') }],
    ['/fonts/barlow-semi-condensed-600.woff2', { contentType: 'font/woff2', body: readFileSync(font) }],
  ]);
}
