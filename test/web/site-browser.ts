import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Opens a page of the site in a browser of its own, which shares nothing with others. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Of rows and booths that differ by their texts only, the first ones are enough. */
const RULES = `axe.run(
  { exclude: [['.rows > :nth-child(n + 4)'], ['.plan-booths > :nth-child(n + 6)']] },
  { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] },
)`;

/** What axe finds: rules and the elements that break them. The page must contain axe. */
export async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(RULES);
  return found.violations
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => !isBooth(id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}

/** A booth shows its code and a short name; its accessible name begins with the code and has the whole name. */
function isBooth(rule: string, html: string): boolean {
  return rule === 'label-content-name-mismatch' && html.includes('class="booth ');
}
