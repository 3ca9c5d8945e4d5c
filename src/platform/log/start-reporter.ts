import { formatRecord } from './log-format.js';

/** Reports the start before Fastify's logger exists, in the same two formats. */
export interface StartReporter {
  say: (message: string) => void;
  /** The same as a warning. */
  warn: (message: string) => void;
  /** Runs a step and names it after a second, so that a long start is not silent. */
  step: <T>(title: string, run: () => Promise<T>) => Promise<T>;
}

const PROGRESS_DELAY_MS = 1000;

/** Levels of pino. */
const INFO = 30;
const WARNING = 40;

/** Writes to standard output, as JSON lines or as readable ones. */
export function createStartReporter(format: 'json' | 'text'): StartReporter {
  const write = (level: number, message: string) => {
    const record = { level, time: Date.now(), pid: process.pid, msg: message };
    process.stdout.write(format === 'json' ? `${JSON.stringify(record)}\n` : formatRecord(record));
  };
  const say = (message: string) => {
    write(INFO, message);
  };
  return {
    say,
    warn: (message) => {
      write(WARNING, message);
    },
    step: async (title, run) => {
      const started = performance.now();
      const patience = { over: false };
      const timer = setTimeout(() => {
        patience.over = true;
        say(`${title} …`);
      }, PROGRESS_DELAY_MS);
      try {
        return await run();
      } finally {
        clearTimeout(timer);
        if (patience.over) say(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
      }
    },
  };
}
