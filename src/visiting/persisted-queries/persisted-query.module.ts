import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../identity/audit/audit.module.js';
import { TrustedDocumentsModule } from '../../platform/graphql/documents/trusted-documents.js';
import { TrustedDocumentEntity } from './trusted-document.entity.js';
import { PersistedQueryService } from './persisted-query.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TrustedDocumentEntity]), AuditModule, TrustedDocumentsModule],
  providers: [PersistedQueryService],
})
export class PersistedQueriesModule {}
