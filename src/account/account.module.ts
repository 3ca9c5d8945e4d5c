import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AccountLoader } from './account.loader.js';
import { AccountResolver, SignInPayloadResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AuthenticationHook } from './authentication.hook.js';
import { LoginSessionService } from './login-session.service.js';
import { MembershipService } from './membership.service.js';
import { Permissions } from './permissions.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [AuditModule],
  providers: [
    AccountLoader,
    AccountResolver,
    AccountService,
    AuthenticationHook,
    LoginSessionService,
    MembershipService,
    Permissions,
    SignInPayloadResolver,
    SignInResolver,
    SignInService,
  ],
  exports: [AuditModule, AccountLoader, AccountService, MembershipService, Permissions],
})
export class AccountModule {}
