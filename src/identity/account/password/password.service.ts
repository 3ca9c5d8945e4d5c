import { Injectable } from '@nestjs/common';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { hashPassword } from '../credential/password.js';
import { checkPassword } from './password-rules.js';

/** Takes new passwords. */
@Injectable()
export class PasswordService {
  /** The hash of a password that keeps the rules; INVALID where it does not. Call it outside of transactions. */
  async accept(password: string, path: readonly string[], email: string): Promise<string> {
    this.check(password, path, email);
    return hashPassword(password);
  }

  /** Throws INVALID where the password does not keep the rules; `check` may have found more already. */
  check(password: string, path: readonly string[], email: string, check = new InputCheck()): void {
    checkPassword(check, password, path, email);
    check.done();
  }
}
