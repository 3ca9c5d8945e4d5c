import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const ACCEPTABLE = /^[\w.:-]{1,64}$/;
/** W3C Trace Context: version, trace id, parent id, flags. */
const TRACE_PARENT = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/;

/** Random, so that the ids of two processes differ. */
const OF_PROCESS = randomUUID().slice(0, 18);
let lastNumber = 0;

function nextId(): string {
  lastNumber += 1;
  return `${OF_PROCESS}-${lastNumber.toString(36)}`;
}

/**
 * The id of a request in logs and responses. It is the id of the caller if short and harmless, else the trace id,
 * else a new one.
 */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const callerId = headers['x-request-id'];
  if (typeof callerId === 'string' && ACCEPTABLE.test(callerId)) return callerId;
  const trace = headers.traceparent;
  return (typeof trace === 'string' ? TRACE_PARENT.exec(trace)?.[1] : undefined) ?? nextId();
}
