import { userInfo } from 'node:os';
import { Injectable } from '@nestjs/common';
import { CommandLineActor } from '../audit/actor.js';
import { Database } from '../platform/database/database.js';
import { userError } from '../platform/failure/user-error.js';
import { normalEmail } from './email.js';

/** Finds the person that a command names in the audit. */
@Injectable()
export class CommandActorService {
  constructor(private readonly database: Database) {}

  /** The account with this address, NOT_FOUND where there is none; without an address, the operating system's user. */
  async find(email?: string): Promise<CommandLineActor> {
    if (email === undefined) return new CommandLineActor(null, `${systemUser()} (command line)`);
    const [account] = await this.database.query<{ id: string; email: string }>({
      text: 'select id, email from account where email = $1',
      values: [normalEmail(email)],
    });
    if (!account) throw userError('NOT_FOUND', `There is no account of ${email}.`, ['as']);
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
