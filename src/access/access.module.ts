import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { AccessNodes } from './access-nodes.js';
import { AccountLists } from './account-lists.js';
import { AccountsResolver, EventStaffResolver, ExhibitorMembersResolver } from './account-lists.resolver.js';
import { ApiKeyChangesService } from './api-key-changes.service.js';
import { ApiKeyResolver, RevokedApiKeyResolver } from './api-key.resolver.js';
import { AccountDeskService } from './command/account-desk.service.js';
import { RoleDeskService } from './command/role-desk.service.js';
import { EventApiKeysResolver } from './event-api-keys.resolver.js';
import { RoleChangesResolver } from './role-changes.resolver.js';
import { RoleChangesService } from './role-changes.service.js';
import { RoleScopeService } from './role-scope.service.js';

@Module({
  imports: [AccountModule, CatalogModule],
  providers: [
    AccessNodes,
    AccountDeskService,
    AccountLists,
    AccountsResolver,
    ApiKeyChangesService,
    ApiKeyResolver,
    EventApiKeysResolver,
    EventStaffResolver,
    ExhibitorMembersResolver,
    RevokedApiKeyResolver,
    RoleChangesResolver,
    RoleChangesService,
    RoleDeskService,
    RoleScopeService,
  ],
})
export class AccessModule {}
