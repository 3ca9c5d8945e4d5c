import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RESULTS = path.resolve(import.meta.dirname, '../results');

/** Writes the result as JSON, prints the table, and returns the exit code: 1 where a bar is not met. */
export function reportScreens(name, result, { rows, summary, missed }) {
  const date = new Date().toISOString();
  const file = path.join(RESULTS, `${name}-${date.replaceAll(':', '')}.json`);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ date, node: process.version, ...result, missed }, null, 2)}\n`);
  console.table(rows);
  console.log(`${summary}\nWritten to ${path.relative(process.cwd(), file)}`);
  for (const text of missed) console.error(`Above the bar: ${text}`);
  return missed.length > 0 ? 1 : 0;
}
