import { Injectable } from '@nestjs/common';
import { ApiKeyService } from '../api-key/api-key.service.js';
import { LoginSessionService } from './login-session.service.js';
import { TOKEN } from '../credential/token.js';

/** Knows the tokens of one kind, by a form that no other kind has. */
export interface TokenKind {
  /** Whether the text has the form. */
  fits: (token: string) => boolean;
  /** Who signs with the token; null where it is worth nothing. A GraphQLError is told with its code and 401. */
  find: (token: string) => Promise<object | null>;
}

/** Finds out who signs with a token. */
@Injectable()
export class CredentialResolver {
  readonly #kinds: TokenKind[] = [];

  constructor(sessions: LoginSessionService, keys: ApiKeyService) {
    this.register({ fits: (token) => TOKEN.test(token), find: (token) => sessions.find(token) });
    this.register({ fits: (token) => token.startsWith('exk_'), find: (token) => keys.find(token) });
  }

  /** Makes the tokens of a higher feature known. */
  register(kind: TokenKind): void {
    this.#kinds.push(kind);
  }

  /** Who signs with the token; null where it is worth nothing. */
  async find(token: string): Promise<object | null> {
    const kind = this.#kinds.find(({ fits }) => fits(token));
    return kind ? kind.find(token) : null;
  }
}
