import { appendFileSync } from 'node:fs';

/** A measurement of a fault test, and the bar that it must meet. */
export interface Measurement {
  /** The fault, `PostgreSQL stopped by SIGSTOP`. */
  readonly fault: string;
  /** What was measured, with its unit: `slowest cached read, ms`. */
  readonly measure: string;
  readonly value: number;
  /** The maximum or the minimum of the value. */
  readonly bar: { readonly atMost: number } | { readonly atLeast: number };
}

/** Whether the tests run at their full length, as `npm run faults` runs them, or shortened. */
export const IS_FULL_RUN = process.env.VITRINE_FAULTS === 'full';

/** Other tests use the processor in the shortened run: a bar in ms then only shows that nothing hangs. */
const SHARED_MACHINE = 4;

/** Adds a measurement to the table of `npm run faults`, and fails the test if it misses its bar. */
export function record(measurement: Measurement): void {
  const { value, bar, fault, measure } = measurement;
  const slack = !IS_FULL_RUN && measure.endsWith(', ms') ? SHARED_MACHINE : 1;
  const isHeld = 'atMost' in bar ? value <= bar.atMost * slack : value >= bar.atLeast;
  const file = process.env.VITRINE_FAULTS_REPORT;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ ...measurement, isHeld })}\n`);
  if (!isHeld) throw new Error(`${fault}: ${measure} is ${String(value)}, not ${JSON.stringify(bar)}.`);
}
