import { writeResult } from '../results.mjs';

/** Prints the table and writes the result. Returns the exit code: 1 if a bar is not met. */
export function reportScreens(name, result, { rows, summary, missed }) {
  console.table(rows);
  console.log(summary);
  writeResult(name, { ...result, missed });
  for (const text of missed) console.error(`Above the bar: ${text}`);
  return missed.length > 0 ? 1 : 0;
}
