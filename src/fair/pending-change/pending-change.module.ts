import { Module } from '@nestjs/common';
import { AuditModule } from '../../identity/audit/audit.module.js';
import { MediaModule } from '../media/media.module.js';
import { PendingChangeLoader } from './pending-change.loader.js';
import { PendingChangeService } from './pending-change.service.js';
import { RejectedChangeLoader } from './rejected-change.loader.js';

@Module({
  imports: [AuditModule, MediaModule],
  providers: [PendingChangeService, PendingChangeLoader, RejectedChangeLoader],
  exports: [PendingChangeService, PendingChangeLoader, RejectedChangeLoader],
})
export class PendingChangeModule {}
