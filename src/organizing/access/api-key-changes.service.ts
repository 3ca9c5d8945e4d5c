import { Injectable } from '@nestjs/common';
import { readAccessId } from '../../identity/account/model/account-id.js';
import { ApiKeyService } from '../../identity/account/api-key/api-key.service.js';
import { Permissions } from '../../identity/account/permissions.js';
import { message } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { userError } from '../../platform/failure/user-error.js';
import type { CreateApiKeyInput } from './api-key.type.js';
import { RoleScopeService } from './role-scope.service.js';

const NAME = 100;

/** Creates and revokes API keys for organizers. */
@Injectable()
export class ApiKeyChangesService {
  constructor(
    private readonly keys: ApiKeyService,
    private readonly scopes: RoleScopeService,
    private readonly permissions: Permissions,
  ) {}

  /** Creates a key and returns its id and the token. The token is not stored and cannot be shown again. */
  async create(input: CreateApiKeyInput): Promise<{ keyId: string; token: string }> {
    const eventId = await this.scopes.ownEvent(input.eventId);
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], NAME);
    check.done();
    const { scope, trustedDocumentsOnly, expiresAt = null } = input;
    return this.keys.create({ eventId, name, scope, trustedDocumentsOnly, expiresAt });
  }

  /** Revokes a key at once and returns its id. */
  async revoke(globalId: string): Promise<string> {
    const keyId = await this.#own(globalId);
    await this.keys.revoke(keyId);
    return keyId;
  }

  /** Makes the caller the owner of a key and returns its id. */
  async takeOver(globalId: string): Promise<string> {
    const keyId = await this.#own(globalId);
    await this.keys.giveTo(keyId, this.permissions.viewer.accountId);
    return keyId;
  }

  async #own(globalId: string): Promise<string> {
    this.permissions.requireAccount();
    const hidden = userError('NOT_FOUND', message`No API key has this id.`, ['apiKeyId']);
    const keyId = readAccessId('K', globalId);
    const eventId = keyId === null ? undefined : await this.keys.eventOf(keyId);
    if (keyId === null || eventId === undefined) throw hidden;
    this.permissions.require('MANAGE_EVENT', { eventId }, hidden);
    return keyId;
  }
}
