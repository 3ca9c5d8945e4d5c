import type { Writable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { formatRecord } from './log-format.js';
import { loggedError } from './logged-error.js';
import { NestLogger } from './nest-logger.js';

/** Levels of pino. */
const WARNING = 40;
const ERROR = 50;
const FATAL = 60;

/** The log of a command: warnings and errors, in the stream of its messages, because its output is its result. */
export function createCommandLogger(messages: Writable): NestLogger {
  const write =
    (level: number) =>
    ({ err, ...fields }: Readonly<Record<string, unknown>>, text = '') => {
      const error = isNativeError(err) ? { err: loggedError(err) } : {};
      messages.write(formatRecord({ ...fields, ...error, level, time: Date.now(), msg: text }));
    };
  const ignore = () => undefined;
  return new NestLogger({
    trace: ignore,
    debug: ignore,
    info: ignore,
    warn: write(WARNING),
    error: write(ERROR),
    fatal: write(FATAL),
  });
}
