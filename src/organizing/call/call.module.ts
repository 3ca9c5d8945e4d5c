import { Module } from '@nestjs/common';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { CallLoader } from './call.loader.js';
import { CallChoiceResolver, CallResolver, EventCallResolver } from './call.resolver.js';
import { SignUpRequestResolver } from './sign-up-request.resolver.js';

@Module({
  imports: [AccountModule, CatalogModule],
  providers: [CallLoader, CallResolver, CallChoiceResolver, EventCallResolver, SignUpRequestResolver],
  exports: [CallLoader],
})
export class CallModule {}
