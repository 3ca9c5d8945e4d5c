import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventEntity } from './event.entity.js';
import { AuditEntryResolver } from './audit/audit-entry.resolver.js';
import { AuditChanges } from './audit/audit-changes.js';
import { AuditNames } from './audit/audit-names.js';
import { EventAuditResolver } from './event-audit.resolver.js';
import { EventAdminService } from './command/event-admin.service.js';
import { EventChangesResolver } from './changes/event-changes.resolver.js';
import { EventChangesService } from './changes/event-changes.service.js';
import { EventContactResolver } from './contact/event-contact.resolver.js';
import { OrganizedObjectOrderService } from './objects/organized-object-order.service.js';
import { OrganizedObjectsService } from './objects/organized-objects.service.js';
import { EventRenderer } from './event.renderer.js';
import { EventResolver, EventStaffResolver } from './event.resolver.js';
import { EventService } from './event.service.js';
import { RoleGrantEventResolver } from './role-grant-event.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([EventEntity]), AccountModule, CatalogModule],
  providers: [
    EventService,
    OrganizedObjectsService,
    OrganizedObjectOrderService,
    EventChangesService,
    EventAdminService,
    AuditChanges,
    AuditNames,
    AuditEntryResolver,
    EventAuditResolver,
    EventChangesResolver,
    EventContactResolver,
    EventRenderer,
    EventResolver,
    EventStaffResolver,
    RoleGrantEventResolver,
  ],
  exports: [TypeOrmModule, EventService, OrganizedObjectsService, OrganizedObjectOrderService],
})
export class EventModule {}
