import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { releaseVersion } from '../config/release-version.js';
import { HealthNotices } from './health-notices.js';
import { Readiness } from './readiness.js';

/** Whether the process should receive requests. */
interface Health {
  status: 'ready' | 'unready';
  reasons: string[];
  /** With `?verbose`: the version of the program, and the notices for operators. */
  version?: string;
  notices?: string[];
}

/** Reports liveness and readiness of the process to load balancers and supervisors. */
@Controller()
export class HealthController {
  private readonly version = releaseVersion();
  private readonly loopDelay = monitorEventLoopDelay({ resolution: 20 });

  constructor(
    private readonly readiness: Readiness,
    private readonly notices: HealthNotices,
  ) {
    this.loopDelay.enable();
  }

  /** Does not use the database, because a restart of this process would not repair it. */
  @Get('livez')
  @Header('cache-control', 'no-store')
  live(): { status: 'alive'; loopDelayMs: number } {
    const maximumMs = this.loopDelay.max / 1e6;
    this.loopDelay.reset();
    return { status: 'alive', loopDelayMs: Math.round(maximumMs) };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('verbose') verbose?: string,
  ): Promise<Health> {
    const reasons = await this.readiness.obstacles();
    const more = verbose === undefined ? {} : { version: this.version, notices: await this.notices.read() };
    if (reasons.length === 0) return { status: 'ready', reasons, ...more };
    reply.status(503);
    return { status: 'unready', reasons, ...more };
  }
}
