/** The fields of a pino line that people read. */
export interface LogRecord {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly reqId?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
  readonly [field: string]: unknown;
}

const NAMES: Readonly<Record<number, string>> = {
  10: 'trace ',
  20: 'debug ',
  30: '',
  40: 'warning: ',
  50: 'error: ',
  60: 'fatal: ',
};

const HIDDEN = new Set(['level', 'time', 'msg', 'reqId', 'err', 'pid', 'hostname', 'context', 'req', 'res']);

/** Formats a record for a terminal: time of day, level, message, then its other fields. */
export function formatRecord(record: LogRecord): string {
  const time = new Date(record.time).toTimeString().slice(0, 8);
  const otherFields = Object.entries(record).filter(([field]) => !HIDDEN.has(field));
  const fields = otherFields.map(([field, value]) => ` ${field}=${JSON.stringify(value)}`).join('');
  const request = record.reqId === undefined ? '' : ` (request ${record.reqId})`;
  const stack = record.err === undefined ? '' : `\n${record.err.stack ?? record.err.message ?? ''}`;
  return `${time} ${NAMES[record.level] ?? ''}${record.msg ?? ''}${fields}${request}${stack}\n`;
}
