import type { LoggerService } from '@nestjs/common';
import { isNativeError } from 'node:util/types';

/** Nest logs each module and route at the start. These records are only for debugging. */
const TALKATIVE = new Set([
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
]);

type Write = (fields: Readonly<Record<string, unknown>>, text?: string) => void;

/** The part of Fastify's logger that receives records. */
export type RecordLogger = Readonly<Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', Write>>;

/** Passes Nest's records to Fastify's logger, so that there is one log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: RecordLogger) {}

  log(message: unknown, ...details: unknown[]): void {
    this.write(TALKATIVE.has(contextOf(details)) ? 'debug' : 'info', message, details);
  }

  error(message: unknown, ...details: unknown[]): void {
    // A caller that disconnects during its body is not a fault.
    const isDisconnected = isNativeError(message) && 'code' in message && message.code === 'ECONNRESET';
    this.write(isDisconnected ? 'debug' : 'error', message, details);
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.write('warn', message, details);
  }

  debug(message: unknown, ...details: unknown[]): void {
    this.write('debug', message, details);
  }

  verbose(message: unknown, ...details: unknown[]): void {
    this.write('trace', message, details);
  }

  fatal(message: unknown, ...details: unknown[]): void {
    this.write('fatal', message, details);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    details: unknown[],
  ): void {
    const context = contextOf(details);
    const stack = details.find((value) => typeof value === 'string' && value.includes('\n    at '));
    const { text, ...fields } = recordOf(message);
    this.logger[level]({ context, ...(stack === undefined ? {} : { stack }), ...fields }, text);
  }
}

/** An object with a message becomes a separate record with searchable fields. */
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

/** Nest passes the name of the logging class last. */
function contextOf(details: unknown[]): string {
  const last = details.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : '';
}
