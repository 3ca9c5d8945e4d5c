import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver.js';

@Module({ providers: [AccountResolver] })
export class AccountModule {}
