import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { AccessNodes } from './access-nodes.js';
import { AccountLists } from './account-lists.js';
import { AccountsResolver, EventStaffResolver, ExhibitorMembersResolver } from './account-lists.resolver.js';
import { ApiKeyChangesService } from './api-key-changes.service.js';
import {
  ApiKeyOwnerResolver,
  ApiKeyResolver,
  RevokedApiKeyResolver,
  TakenOverApiKeyResolver,
} from './api-key.resolver.js';
import { AccountDeskService } from './command/account-desk.service.js';
import { RoleDeskService } from './command/role-desk.service.js';
import { EventApiKeysResolver } from './event-api-keys.resolver.js';
import { InvitationChangesResolver } from './invitation/invitation-changes.resolver.js';
import { InvitationChangesService } from './invitation/invitation-changes.service.js';
import { InvitationLists } from './invitation/invitation-lists.js';
import {
  EventInvitationsResolver,
  ExhibitorInvitationsResolver,
  InvitationResolver,
  InvitationsResolver,
} from './invitation/invitation-lists.resolver.js';
import { RoleChangesResolver } from './role-changes.resolver.js';
import { RoleChangesService } from './role-changes.service.js';
import { RoleScopeService } from './role-scope.service.js';

const INVITATION = [
  EventInvitationsResolver,
  ExhibitorInvitationsResolver,
  InvitationChangesResolver,
  InvitationChangesService,
  InvitationLists,
  InvitationResolver,
  InvitationsResolver,
];

@Module({
  imports: [AccountModule, CatalogModule],
  providers: [
    AccessNodes,
    AccountDeskService,
    AccountLists,
    AccountsResolver,
    ApiKeyChangesService,
    ApiKeyOwnerResolver,
    ApiKeyResolver,
    EventApiKeysResolver,
    EventStaffResolver,
    ExhibitorMembersResolver,
    RevokedApiKeyResolver,
    RoleChangesResolver,
    RoleChangesService,
    RoleDeskService,
    RoleScopeService,
    TakenOverApiKeyResolver,
    ...INVITATION,
  ],
})
export class AccessModule {}
