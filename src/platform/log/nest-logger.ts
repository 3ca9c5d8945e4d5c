import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { isNativeError } from 'node:util/types';

/** Nest logs each module and route at start; these records are for debugging. */
const TALKATIVE = new Set([
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
]);

/** Sends Nest's records through Fastify's logger, so that there is one log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(TALKATIVE.has(contextOf(rest)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    // A caller that disconnects during its body is not a fault.
    const gone = isNativeError(message) && 'code' in message && message.code === 'ECONNRESET';
    this.write(gone ? 'debug' : 'error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = contextOf(rest);
    const stack = rest.find((value) => typeof value === 'string' && value.includes('\n    at '));
    const { text, ...fields } = recordOf(message);
    this.logger[level]({ context, ...(stack === undefined ? {} : { stack }), ...fields }, text);
  }
}

/** An object with a message is a separate record with searchable fields. */
function recordOf(message: unknown): { text: string; [field: string]: unknown } {
  if (isNativeError(message)) return { text: message.message, err: message };
  if (typeof message === 'string') return { text: message };
  if (!isRecord(message)) return { text: JSON.stringify(message) };
  const { message: text, ...fields } = message;
  return { ...fields, text };
}

function isRecord(message: unknown): message is { message: string } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'message' in message &&
    typeof message.message === 'string'
  );
}

/** Nest passes the name of the speaker last. */
function contextOf(rest: unknown[]): string {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : '';
}
