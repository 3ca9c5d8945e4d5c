import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../identity/audit/audit.module.js';
import { PersistedQueryCacheModule } from '../../platform/graphql/documents/persisted-query-cache.js';
import { PersistedQueryEntity } from './persisted-query.entity.js';
import { PersistedQueryService } from './persisted-query.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersistedQueryEntity]), AuditModule, PersistedQueryCacheModule],
  providers: [PersistedQueryService],
})
export class PersistedQueriesModule {}
