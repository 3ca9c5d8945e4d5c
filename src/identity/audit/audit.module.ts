import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { Operations } from './operations.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, IdempotencyKeyEntity])],
  providers: [IdempotencyKeys, Operations],
  exports: [Operations],
})
export class AuditModule {}
