import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { TrustedDocumentsModule } from '../platform/graphql/documents/trusted-documents.js';
import { DocumentService } from './document.service.js';

@Module({ imports: [AuditModule, TrustedDocumentsModule], providers: [DocumentService] })
export class DocumentModule {}
