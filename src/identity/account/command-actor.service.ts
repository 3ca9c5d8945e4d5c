import { userInfo } from 'node:os';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CommandLineActor } from '../audit/actor.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { AccountEntity } from './account.entity.js';
import { normalEmail } from './model/email.js';

/** Finds the person to whom the audit attributes a command. */
@Injectable()
export class CommandActorService {
  constructor(@InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>) {}

  /** The account with this address, or NOT_FOUND. Without an address, the operating system's user. */
  async find(email?: string): Promise<CommandLineActor> {
    if (email === undefined) return new CommandLineActor(null, `${systemUser()} (command line)`);
    const account = await this.accounts.findOneBy({ email: normalEmail(email) });
    if (!account) throw userError('NOT_FOUND', message`There is no account of ${email}.`, ['as']);
    return new CommandLineActor(account.id, account.email);
  }
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that has no name.
    return `user ${String(process.getuid?.() ?? 'unknown')}`;
  }
}
