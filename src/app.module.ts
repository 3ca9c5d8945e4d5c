import { Module } from '@nestjs/common';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';

/** All modules of the application. */
@Module({ imports: [DatabaseModule, HealthModule] })
export class AppModule {}
