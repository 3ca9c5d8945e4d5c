import { formatRecord } from './log-format.js';

/** Reports the start in the two formats of the log, before Fastify's logger exists. */
export interface StartReporter {
  say: (message: string) => void;
  /** Reports a warning. */
  warn: (message: string) => void;
  /** Runs a step. After a second it prints the title, so that a long start is not silent. */
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
      const startedAt = performance.now();
      const progress = { isShown: false };
      const timer = setTimeout(() => {
        progress.isShown = true;
        say(`${title} …`);
      }, PROGRESS_DELAY_MS);
      try {
        return await run();
      } finally {
        clearTimeout(timer);
        if (progress.isShown) say(`${title}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
      }
    },
  };
}
