import type { Type } from '@nestjs/common';
import { type Command, InvalidArgumentError } from 'commander';
import type { CliCommand } from '../platform/cli/cli-command.js';
import { stopSignal } from '../platform/cli/stop-signal.js';

/** Serves the sample event from memory, for those who build kiosks; needs no database. */
export function mockCommand(application: () => Promise<Type>): CliCommand {
  return {
    name: 'mock',
    description: 'serve the sample event from memory to those who build kiosks, without a database',
    configure: (command: Command) => {
      command
        .option(
          '--port <port>',
          'where to listen on this machine; 0 takes any free port',
          number(0, 65_535),
          3000,
        )
        .option('--change-every <seconds>', 'edit the catalog each so many seconds', number(0.1, 86_400))
        .option('--fail <rate>', 'let so many of the requests fail, 0 to 1', number(0, 1), 0)
        .option('--latency <ms>', 'let each answer wait so many milliseconds', number(0, 60_000), 0);
    },
    run: async (context, options) => {
      const stop = stopSignal(() => undefined, new Error('The mock was stopped.'));
      const { startMock } = await import('./start-mock.js');
      const { port, fail, latency, changeEvery } = options as Record<string, number>;
      const mock = await startMock(await application(), context.print, {
        port: port ?? 0,
        fail: fail ?? 0,
        latency: latency ?? 0,
        changeEvery,
      });
      await new Promise((resolve) => stop.addEventListener('abort', resolve));
      await mock.close();
      return undefined;
    },
  };
}

function number(least: number, most: number): (given: string) => number {
  return (given) => {
    const value = Number(given);
    if (given.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be ${String(least)} to ${String(most)}.`);
  };
}
