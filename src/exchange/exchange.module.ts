import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ImportService } from './import.service.js';

@Module({
  imports: [AccountModule, AuditModule, CatalogModule],
  providers: [ImportService],
})
export class ExchangeModule {}
