import { Module } from '@nestjs/common';
import { AuditModule } from '../../identity/audit/audit.module.js';
import { MediaModule } from '../media/media.module.js';
import { PendingChangeLoader } from './pending-change.loader.js';
import { PendingChangeService } from './pending-change.service.js';

@Module({
  imports: [AuditModule, MediaModule],
  providers: [PendingChangeService, PendingChangeLoader],
  exports: [PendingChangeService, PendingChangeLoader],
})
export class PendingChangeModule {}
