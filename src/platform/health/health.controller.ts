import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readiness } from './readiness.js';

/** Answers balancers and supervisors: is the process alive, and does it want requests? */
@Controller()
export class HealthController {
  private readonly loopDelay = monitorEventLoopDelay({ resolution: 20 });

  constructor(private readonly readiness: Readiness) {
    this.loopDelay.enable();
  }

  /** Never asks the database: a restart of this process would not mend that. */
  @Get('livez')
  @Header('cache-control', 'no-store')
  live(): { status: 'alive'; loopDelayMs: number } {
    const worst = this.loopDelay.max / 1e6;
    this.loopDelay.reset();
    return { status: 'alive', loopDelayMs: Math.round(worst) };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: 'ready' | 'unready'; reasons: string[] }> {
    const reasons = await this.readiness.obstacles();
    if (reasons.length === 0) return { status: 'ready', reasons };
    reply.status(503);
    return { status: 'unready', reasons };
  }
}
