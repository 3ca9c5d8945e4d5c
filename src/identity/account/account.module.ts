import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../../platform/mail/mail.module.js';
import { AccountEntity } from './account.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { ApiKeyEntity } from './api-key/api-key.entity.js';
import { InvitationEntity } from './invitation/invitation.entity.js';
import { PasswordTokenEntity } from './password/password-token.entity.js';
import { KnownNetworkEntity } from './sign-in/known-network.entity.js';
import { LoginSessionEntity } from './sign-in/login-session.entity.js';
import { AccountMailService } from './account-mail.service.js';
import { AccountLoader } from './account.loader.js';
import { AccountResolver, SignInPayloadResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { ApiKeyService } from './api-key/api-key.service.js';
import { CommandActorService } from './command-actor.service.js';
import { AccessRevocationService } from './rights/access-revocation.service.js';
import { AcceptanceResolver } from './invitation/acceptance.resolver.js';
import { InvitationService } from './invitation/invitation.service.js';
import { InvitedAccountService } from './invitation/invited-account.service.js';
import { AccountPagesController } from './page/account-pages.controller.js';
import { MembershipService } from './rights/membership.service.js';
import { PasswordChangesService } from './password/password-changes.service.js';
import { PasswordResetService } from './password/password-reset.service.js';
import { PasswordTokenService } from './password/password-token.service.js';
import { PasswordService } from './password/password.service.js';
import { PasswordResolver } from './password/password.resolver.js';
import { OwnAccountResolver } from './own/own-account.resolver.js';
import { Permissions } from './permissions.js';
import { RoleGrantService } from './role-grant.service.js';
import { AttemptLimitService } from './sign-in/attempt-limit.service.js';
import { AuthenticationHook } from './sign-in/authentication.hook.js';
import { LoginSessionService } from './sign-in/login-session.service.js';
import { SignInAttemptsService } from './sign-in/sign-in-attempts.service.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { CredentialService } from './sign-in/credential.service.js';
import { SignUpEntity } from './sign-up/sign-up.entity.js';
import { SignUpMailService } from './sign-up/sign-up-mail.service.js';
import { SignUpRequestService } from './sign-up/sign-up-request.service.js';
import { SignUpResolver } from './sign-up/sign-up.resolver.js';
import { SignUpTokenService } from './sign-up/sign-up-token.service.js';

const INVITATION = [AcceptanceResolver, InvitationService, InvitedAccountService];
const PASSWORD = [
  PasswordChangesService,
  PasswordResetService,
  PasswordResolver,
  PasswordService,
  PasswordTokenService,
];
const SIGN_UP = [SignUpMailService, SignUpRequestService, SignUpResolver, SignUpTokenService];
const SIGN_IN = [
  AttemptLimitService,
  AuthenticationHook,
  LoginSessionService,
  SignInAttemptsService,
  SignInPayloadResolver,
  SignInResolver,
  SignInService,
  CredentialService,
];

const ENTITIES = [
  AccountEntity,
  RoleGrantEntity,
  ApiKeyEntity,
  InvitationEntity,
  PasswordTokenEntity,
  KnownNetworkEntity,
  LoginSessionEntity,
  SignUpEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), AuditModule, MailModule],
  controllers: [AccountPagesController],
  providers: [
    AccountLoader,
    AccountMailService,
    AccountResolver,
    AccountService,
    ApiKeyService,
    CommandActorService,
    AccessRevocationService,
    MembershipService,
    OwnAccountResolver,
    Permissions,
    RoleGrantService,
    ...INVITATION,
    ...PASSWORD,
    ...SIGN_IN,
    ...SIGN_UP,
  ],
  exports: [
    AuditModule,
    AccountLoader,
    AccountMailService,
    AccountService,
    ApiKeyService,
    AttemptLimitService,
    CommandActorService,
    InvitationService,
    MembershipService,
    PasswordService,
    PasswordTokenService,
    Permissions,
    RoleGrantService,
    SignUpRequestService,
    SignUpTokenService,
    CredentialService,
  ],
})
export class AccountModule {}
