import { Injectable } from '@nestjs/common';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { hashPassword } from '../credential/password.js';
import { checkPassword } from './password-rules.js';

/** Checks and hashes new passwords. */
@Injectable()
export class PasswordService {
  /**
   * The hash of a valid password; INVALID for any other. Call it outside of transactions, because hashing
   * takes long.
   */
  async accept(password: string, path: readonly string[], email: string): Promise<string> {
    this.check(password, path, email);
    return hashPassword(password);
  }

  /** Throws INVALID if the password breaks the rules, together with the errors that `check` has collected. */
  check(password: string, path: readonly string[], email: string, check = new InputCheck()): void {
    checkPassword(check, password, path, email);
    check.done();
  }
}
