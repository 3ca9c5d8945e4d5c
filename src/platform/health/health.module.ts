import { Module } from '@nestjs/common';
import { DiskNotices } from './disk-notices.js';
import { HealthController } from './health.controller.js';
import { HealthNotices } from './health-notices.js';
import { Readiness } from './readiness.js';

/** The endpoints for load balancers and supervisors. */
@Module({
  controllers: [HealthController],
  providers: [HealthNotices, Readiness, DiskNotices],
  exports: [HealthNotices, Readiness],
})
export class HealthModule {}
