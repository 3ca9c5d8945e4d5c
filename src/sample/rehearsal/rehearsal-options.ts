import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { StartFailure } from '../../platform/failure/start-failure.js';

/** Faults and changes with which developers of kiosks test their front ends. */
export interface RehearsalOptions {
  /** The fraction of requests that fail, 0 to 1. */
  readonly faults: number;
  /** The delay of each response, in milliseconds. */
  readonly latency: number;
  /** Seconds between two changes to the sample event; no changes if absent. */
  readonly changeEvery?: number;
}

/** Reads the options of `npm start`; throws StartFailure, which names the option and its bounds. */
export function readRehearsalOptions(args: readonly string[]): RehearsalOptions {
  const command = new Command('npm start --')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .option('--faults <rate>', 'let this fraction of the requests fail, 0 to 1', number(0, 1), 0)
    .option('--latency <ms>', 'delay each response by this many milliseconds', number(0, 60_000), 0)
    .option('--change-every <s>', 'change the sample event at this interval in seconds', number(0.1, 86_400));
  try {
    return command.parse(args, { from: 'user' }).opts<RehearsalOptions>();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) {
      throw new StartFailure(error.message.replace(/^error: /, ''));
    }
    throw error;
  }
}

function number(least: number, most: number): (given: string) => number {
  return (given) => {
    const value = Number(given);
    if (given.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be ${String(least)} to ${String(most)}.`);
  };
}
