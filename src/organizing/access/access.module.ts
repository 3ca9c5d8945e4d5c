import { Module } from '@nestjs/common';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { ExhibitorModule } from '../../fair/exhibitor/exhibitor.module.js';
import { MailModule } from '../../platform/mail/mail.module.js';
import { AccessNodes } from './access-nodes.js';
import { AccountLists } from './account-lists.js';
import {
  AccountsResolver,
  EventStaffListResolver,
  ExhibitorMembersResolver,
} from './account-lists.resolver.js';
import {
  ApiKeyOwnerResolver,
  ApiKeyResolver,
  EventApiKeysResolver,
  RevokedApiKeyResolver,
  TakenOverApiKeyResolver,
} from './api-key.resolver.js';
import { AccountAdminService } from './command/account-admin.service.js';
import { InvitationAdminService } from './command/invitation-admin.service.js';
import { RoleAdminService } from './command/role-admin.service.js';
import { SignUpAdminService } from './command/sign-up-admin.service.js';
import { SignUpLinkResolver } from './sign-up/sign-up-link.resolver.js';
import { SignUpLinkService } from './sign-up/sign-up-link.service.js';
import { EventSignUpsResolver, SignUpLists, SignUpsResolver } from './sign-up/sign-ups.resolver.js';
import { InvitationLists } from './invitation/invitation-lists.js';
import {
  EventInvitationsResolver,
  ExhibitorInvitationsResolver,
  InvitationResolver,
  InvitationsResolver,
} from './invitation/invitation-lists.resolver.js';
import { InvitationMailService } from './invitation/invitation-mail.service.js';
import {
  InviteAccountResolver,
  InviteResultResolver,
  ResendInvitationResolver,
  RevokeInvitationResolver,
} from './invitation/invitation-changes.resolver.js';
import { InviteService } from './invitation/invite.service.js';
import { RoleChangesResolver } from './role-changes.resolver.js';
import { RoleScopeService } from './role-scope.service.js';
import { EventModule } from '../../fair/event/event.module.js';

const INVITATION = [
  EventInvitationsResolver,
  ExhibitorInvitationsResolver,
  InvitationLists,
  InvitationMailService,
  InvitationResolver,
  InvitationsResolver,
  InviteAccountResolver,
  InvitationAdminService,
  ResendInvitationResolver,
  InviteResultResolver,
  InviteService,
  RevokeInvitationResolver,
];

@Module({
  imports: [AccountModule, CatalogModule, EventModule, ExhibitorModule, MailModule],
  providers: [
    AccessNodes,
    AccountAdminService,
    AccountLists,
    AccountsResolver,
    ApiKeyOwnerResolver,
    ApiKeyResolver,
    EventApiKeysResolver,
    EventSignUpsResolver,
    EventStaffListResolver,
    ExhibitorMembersResolver,
    RevokedApiKeyResolver,
    RoleChangesResolver,
    RoleAdminService,
    RoleScopeService,
    SignUpAdminService,
    SignUpLinkResolver,
    SignUpLinkService,
    SignUpLists,
    SignUpsResolver,
    TakenOverApiKeyResolver,
    ...INVITATION,
  ],
  exports: [InviteService],
})
export class AccessModule {}
