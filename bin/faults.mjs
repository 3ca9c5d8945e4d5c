/** `npm run faults [-- pattern…]`: runs the fault tests at their full length and prints their measurements. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './installed.mjs';
import { runJest } from './jest.mjs';

const FOLDER = '.test-results';
const REPORT = path.resolve(root, FOLDER, 'faults.jsonl');
process.chdir(root);

await ensureInstalled();
mkdirSync(FOLDER, { recursive: true });
rmSync(REPORT, { force: true });

const patterns = process.argv.slice(2).map((pattern) => `test/faults/.*${pattern}`);
const code = await runJest(
  [
    '--runInBand',
    '--selectProjects',
    'e2e',
    'machine',
    '--testPathPatterns',
    ...(patterns.length > 0 ? patterns : ['test/faults/']),
  ],
  // On a disk, as in production, because recovery times are measured.
  { environment: { VITRINE_FAULTS: 'full', VITRINE_FAULTS_REPORT: REPORT }, onDisk: true },
);
const rows = readReport();
printTable(rows);
process.exitCode = code === 0 && !rows.every(({ isHeld }) => isHeld) ? 1 : (code ?? 1);

function readReport() {
  if (!existsSync(REPORT)) return [];
  const lines = readFileSync(REPORT, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function printTable(rows) {
  const cells = rows.map(({ fault, measure, value, bar, isHeld }) => [
    fault,
    measure,
    String(Math.round(value * 100) / 100),
    'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`,
    isHeld ? 'held' : 'NOT HELD',
  ]);
  const table = [['Fault', 'Measured', 'Value', 'Bar', 'Held'], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
