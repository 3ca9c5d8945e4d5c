/** `npm run bench -- plot`: draws the plots of docs/performance.md from the last results. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastResult } from '../results.mjs';
import { barChart } from './bar-chart.mjs';
import { PLOTS } from './plots.mjs';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images/performance');

/** Draws each plot that has a result. The others stay unchanged. Returns the exit code. */
export function drawPlots(_words, log, { results, images = IMAGES } = {}) {
  mkdirSync(images, { recursive: true });
  for (const [name, { result: resultName, isWhole, chart }] of Object.entries(PLOTS)) {
    const result = lastResult(resultName, isWhole, results);
    const file = path.join(images, `${name}.svg`);
    if (result) writeFileSync(file, barChart(chart(result)));
    log(
      `${path.relative(process.cwd(), file)}: ${result ? `result of ${result.date}` : 'no result, unchanged'}`,
    );
  }
  return 0;
}
