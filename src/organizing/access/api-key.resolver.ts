import { Resolver } from '@nestjs/graphql';
import { LinkedField } from '../../platform/graphql/schema/linked-field.js';
import { AccountField } from '../../identity/account/account-field.js';
import { Input } from '../../platform/graphql/schema/input.js';
import { AccountLoader } from '../../identity/account/account.loader.js';
import { ApiKeyService, type ApiKeySource } from '../../identity/account/api-key/api-key.service.js';
import { Change, SensitiveChange } from '../../identity/audit/change.decorator.js';
import {
  ApiKeyIdInput,
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayloadType,
  RevokeApiKeyPayloadType,
  TakeOverApiKeyPayloadType,
} from '../../identity/account/api-key/api-key.type.js';
import { isPermitted, Permissions } from '../../identity/account/permissions.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { readAccessId } from '../../identity/account/model/account-id.js';
import { message } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { userError } from '../../platform/failure/user-error.js';
import { RoleScopeService } from './role-scope.service.js';
import { API_KEY_NAME } from '../../identity/account/account.fields.js';

/** Adds the field `apiKey` to a payload. */
const ApiKeyField = LinkedField(
  'apiKey',
  'keyId',
  () => ApiKeyType,
  { description: 'The key. Null if the change failed.' },
  ({ keys }: { readonly keys: ApiKeyService }, id) => keys.byId(id),
);

@Resolver(() => CreateApiKeyPayloadType)
@ApiKeyField
export class ApiKeyResolver {
  constructor(
    private readonly scopes: RoleScopeService,
    private readonly permissions: Permissions,
    readonly keys: ApiKeyService,
  ) {}

  @SensitiveChange(() => CreateApiKeyPayloadType, {
    description: "Creates an API key for programs. The token is shown once. For the event's organizers.",
  })
  async createApiKey(@Input('The new key.') input: CreateApiKeyInput): Promise<object> {
    const eventId = await this.scopes.ownEvent(input.eventId);
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], API_KEY_NAME.maximum);
    check.done();
    const { scope, persistedQueriesOnly, expiresAt = null } = input;
    return this.keys.create({ eventId, name, scope, persistedQueriesOnly, expiresAt });
  }

  @Change(() => RevokeApiKeyPayloadType, {
    description:
      "Revokes a key at once, on every server. For the event's organizers. An ended key does not change.",
  })
  async revokeApiKey(@Input('The key.') { apiKeyId }: ApiKeyIdInput): Promise<object> {
    const keyId = await this.#findManaged(apiKeyId);
    await this.keys.revoke(keyId);
    return { keyId };
  }

  @Change(() => TakeOverApiKeyPayloadType, {
    description:
      "Makes the caller the owner of a key. The key then no longer ends when the previous owner loses their role. For the event's organizers. The token does not change: if the previous owner must not have it, create a new key. WRONG_STATUS if the key has ended.",
  })
  async takeOverApiKey(@Input('The key.') { apiKeyId }: ApiKeyIdInput): Promise<object> {
    const keyId = await this.#findManaged(apiKeyId);
    await this.keys.transfer(keyId, this.permissions.viewer.accountId);
    return { keyId };
  }

  async #findManaged(globalId: string): Promise<string> {
    this.permissions.requireAccount();
    const notFoundError = userError('NOT_FOUND', message`No API key has this id.`, ['apiKeyId']);
    const keyId = readAccessId('K', globalId);
    const eventId = keyId === null ? undefined : await this.keys.eventOf(keyId);
    if (keyId === null || eventId === undefined) throw notFoundError;
    this.permissions.require('MANAGE_EVENT', { eventId }, notFoundError);
    return keyId;
  }
}

@Resolver(() => RevokeApiKeyPayloadType)
@ApiKeyField
export class RevokedApiKeyResolver {
  constructor(readonly keys: ApiKeyService) {}
}

/** Resolves a key with a new owner. */
@Resolver(() => TakeOverApiKeyPayloadType)
@ApiKeyField
export class TakenOverApiKeyResolver {
  constructor(readonly keys: ApiKeyService) {}
}

@Resolver(() => ApiKeyType)
@AccountField('owner', 'ownerId', {
  description:
    'The owner: the account that created the key or took it over. The key ends when this account may no longer manage the event. Null if the key depends on no account.',
})
export class ApiKeyOwnerResolver {
  constructor(readonly accounts: AccountLoader) {}
}

@Resolver(() => EventType)
export class EventApiKeysResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @PlainField(() => [ApiKeyType], {
    nullable: true,
    description:
      "Its API keys, newest first, at most 500, including revoked ones. For the event's organizers; null for other callers.",
  })
  apiKeys(
    { objectId }: CatalogSource,
    _args: object,
    context: RequestContext,
  ): Promise<ApiKeySource[]> | null {
    const isOrganizer = isPermitted(context.caller, 'MANAGE_EVENT', { eventId: objectId });
    return isOrganizer ? this.keys.ofEvent(objectId) : null;
  }
}
