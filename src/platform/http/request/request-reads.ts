import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AdmissionControl } from '../../admission/admission-control.js';
import { AdmittedReads } from '../../admission/admitted-reads.js';
import { overloadError } from '../../concurrency/concurrency-limit.js';
import { Database } from '../../database/database.js';
import type { Sql } from '../../database/sql.js';
import '../caller.js';
import { networkOf } from '../network.js';

/** Runs reads of responses outside of GraphQL, such as files, within the limits for their callers. */
@Injectable()
export class RequestReads {
  constructor(
    private readonly admission: AdmissionControl,
    private readonly database: Database,
  ) {}

  /** Throws SERVICE_UNAVAILABLE at capacity. Call it before the headers of the response are sent. */
  async begin(request: FastifyRequest): Promise<Sql> {
    const limit = request.caller ? this.admission.signedInReads : this.admission.visitorReads;
    const reads = new AdmittedReads(this.database, limit, networkOf(request.ip));
    if (await reads.mayBegin()) return reads;
    request.isRefused = true;
    this.admission.countRefusal();
    throw overloadError();
  }
}
