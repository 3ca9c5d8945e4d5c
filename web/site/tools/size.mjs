/** Prints the sizes of the site's script and style for a browser. Fails above the budgets. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildStyles } from '../styles.mjs';

/**
 * Bytes of each script after gzip. The plan page has the second one instead of the first. The others are loaded on demand, for
 * visits without a network.
 */
const SCRIPT_BUDGETS = {
  site: 4000,
  plan: 4000,
  offline: 3500,
  'offline-search': 16_500,
  'service-worker': 2500,
};
/** Bytes of the style of a page after brotli. The rest of 20,000 is for the content. */
const STYLE_BUDGETS = [
  [['base', 'drawing', 'pages'], 8000],
  [['planPage'], 5300],
];

const assets = path.resolve(import.meta.dirname, '../dist/assets');

function report(label, bytes, budget) {
  console.log(`${label}: ${bytes} bytes of ${budget}`);
  if (bytes > budget) process.exitCode = 1;
}

for (const [name, budget] of Object.entries(SCRIPT_BUDGETS)) {
  const file = readdirSync(assets).find((one) => one.startsWith(`${name}.`) && one.endsWith('.js')) ?? '';
  report(`${name} by gzip`, gzipSync(readFileSync(path.join(assets, file)), { level: 9 }).length, budget);
}
const { styles } = await buildStyles();
for (const [parts, budget] of STYLE_BUDGETS) {
  const text = parts.map((part) => styles[part]).join('');
  report(`style of ${parts.join(', ')} by brotli`, brotliCompressSync(text).length, budget);
}
