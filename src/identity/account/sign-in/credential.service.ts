import { Injectable } from '@nestjs/common';
import { ApiKeyService } from '../api-key/api-key.service.js';
import { LoginSessionService } from './login-session.service.js';
import { TOKEN } from '../credential/token.js';

/** Resolves the tokens of one kind, recognized by their form. */
export interface TokenKind {
  /** Whether the text has the form. */
  fits: (token: string) => boolean;
  /**
   * The caller of the token; null if it is invalid. A thrown GraphQLError is returned with its code and 401.
   */
  find: (token: string) => Promise<object | null>;
}

/** Resolves the caller of a token. */
@Injectable()
export class CredentialService {
  readonly #kinds: TokenKind[] = [];

  constructor(sessions: LoginSessionService, keys: ApiKeyService) {
    this.register({ fits: (token) => TOKEN.test(token), find: (token) => sessions.find(token) });
    this.register({ fits: (token) => token.startsWith('exk_'), find: (token) => keys.find(token) });
  }

  /** Registers the tokens of a higher feature. */
  register(kind: TokenKind): void {
    this.#kinds.push(kind);
  }

  /** The caller of the token; null if it is invalid. */
  async find(token: string): Promise<object | null> {
    const kind = this.#kinds.find((candidate) => candidate.fits(token));
    return kind ? kind.find(token) : null;
  }
}
