import type { FastifyRequest } from 'fastify';
import type { AdmissionControl } from '../admission/admission-control.js';
import { AdmittedReads } from '../admission/admitted-reads.js';
import { overloadError } from '../concurrency/concurrency-limit.js';
import type { Sql } from '../database/sql.js';
import './caller.js';
import { networkOf } from './network.js';

/**
 * The reads of a response outside of GraphQL, such as a file, within the limits for the caller. Throws
 * SERVICE_UNAVAILABLE at capacity; call it before the head of the response is sent.
 */
export async function beginReads(
  admission: AdmissionControl,
  sql: Sql,
  request: FastifyRequest,
): Promise<Sql> {
  const limit = request.caller ? admission.signedInReads : admission.visitorReads;
  const reads = new AdmittedReads(sql, limit, networkOf(request.ip));
  if (await reads.mayBegin()) return reads;
  request.isRefused = true;
  admission.noteRefusal();
  throw overloadError();
}
