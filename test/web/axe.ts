import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Minified, because a page reads half as much then. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * The violations that axe finds on a page: rules and elements. `call` is the expression that starts axe; elements
 * that `isCounted` refuses are left out.
 */
export async function violationsOf(
  page: Page,
  call = 'axe.run()',
  isCounted: (rule: string, html: string) => boolean = () => true,
): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(call);
  return violations
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => isCounted(id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
