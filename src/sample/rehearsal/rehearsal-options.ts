import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { StartFailure } from '../../platform/failure/start-failure.js';

/** Simulated faults and changes, with which developers of kiosks test their front ends. */
export interface RehearsalOptions {
  /** The fraction of requests that fail, 0 to 1. */
  readonly faults: number;
  /** The delay of each response, in milliseconds. */
  readonly latency: number;
  /** Seconds between two changes to the sample event; no changes if absent. */
  readonly changeEvery?: number;
}

/** Reads the options of `npm start`. Throws a StartFailure with the name of the option and its bounds. */
export function readRehearsalOptions(args: readonly string[]): RehearsalOptions {
  const command = new Command('npm start --')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .option('--faults <rate>', 'let this fraction of the requests fail, 0 to 1', numberParser(0, 1), 0)
    .option('--latency <ms>', 'delay each response by this many milliseconds', numberParser(0, 60_000), 0)
    .option(
      '--change-every <s>',
      'change the sample event at this interval in seconds',
      numberParser(0.1, 86_400),
    );
  try {
    return command.parse(args, { from: 'user' }).opts<RehearsalOptions>();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) {
      throw new StartFailure(error.message.replace(/^error: /, ''));
    }
    throw error;
  }
}

function numberParser(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`It must be ${String(minimum)} to ${String(maximum)}.`);
  };
}
