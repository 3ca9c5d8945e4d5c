import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { AccountLoader, type AccountSource } from '../../identity/account/account.loader.js';
import { AccountType } from '../../identity/account/account.type.js';
import type { ApiKeySource } from '../../identity/account/api-key/api-key.service.js';
import { ApiKeyService } from '../../identity/account/api-key/api-key.service.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { Operations } from '../../identity/audit/operations.js';
import { type Payload, payloadOf } from '../../platform/failure/payload.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { SensitiveMutation } from '../../platform/graphql/request/sensitive-mutation.js';
import { ApiKeyChangesService } from './api-key-changes.service.js';
import {
  ApiKeyIdInput,
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayloadType,
  RevokeApiKeyPayloadType,
  TakeOverApiKeyPayloadType,
} from './api-key.type.js';

const KEY = { nullable: true, description: 'The key; null if the mutation failed.' };

/** The mutations of API keys for organizers. */
@Resolver(() => CreateApiKeyPayloadType)
export class ApiKeyResolver {
  constructor(
    private readonly changes: ApiKeyChangesService,
    private readonly operations: Operations,
    private readonly keys: ApiKeyService,
  ) {}

  @SensitiveMutation(() => CreateApiKeyPayloadType, {
    description: "Creates an API key for programs. The token is shown once. For the event's organizers.",
  })
  createApiKey(
    @Input('The new key.') input: CreateApiKeyInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'createApiKey', actor: caller as Actor | null, requestId };
    return payloadOf(() => this.operations.run(request, () => this.changes.create(input)));
  }

  @Change(() => RevokeApiKeyPayloadType, {
    description:
      "Revokes a key at once, on every server; for the event's organizers. An ended key does not change.",
  })
  async revokeApiKey(@Input('Which key.') { apiKeyId }: ApiKeyIdInput): Promise<object> {
    return { keyId: await this.changes.revoke(apiKeyId) };
  }

  @Change(() => TakeOverApiKeyPayloadType, {
    description:
      'Makes the caller the owner of a key. The key then no longer ends when the previous owner loses their role. For ' +
      "the event's organizers. The token does not change: if the previous owner must not have it, create a new key. " +
      'WRONG_STATUS if the key has ended.',
  })
  async takeOverApiKey(@Input('Which key.') { apiKeyId }: ApiKeyIdInput): Promise<object> {
    return { keyId: await this.changes.takeOver(apiKeyId) };
  }

  @PlainField(() => ApiKeyType, KEY)
  apiKey({ keyId }: { keyId?: string }): Promise<ApiKeySource | null> | null {
    return keyId === undefined ? null : this.keys.byId(keyId);
  }
}

/** Resolves a revoked key. */
@Resolver(() => RevokeApiKeyPayloadType)
export class RevokedApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @PlainField(() => ApiKeyType, KEY)
  apiKey({ keyId }: { keyId?: string }): Promise<ApiKeySource | null> | null {
    return keyId === undefined ? null : this.keys.byId(keyId);
  }
}

/** Resolves a key with a new owner. */
@Resolver(() => TakeOverApiKeyPayloadType)
export class TakenOverApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @PlainField(() => ApiKeyType, KEY)
  apiKey({ keyId }: { keyId?: string }): Promise<ApiKeySource | null> | null {
    return keyId === undefined ? null : this.keys.byId(keyId);
  }
}

/** Adds to API keys the accounts that own them. */
@Resolver(() => ApiKeyType)
export class ApiKeyOwnerResolver {
  constructor(private readonly accounts: AccountLoader) {}

  @PlainField(() => AccountType, {
    nullable: true,
    description:
      'The owner: the account that created the key or took it over. The key ends when this account may no longer manage the ' +
      'event. Null if the key depends on no account.',
  })
  owner({ ownerId }: ApiKeySource, _args: object, context: object): Promise<AccountSource | null> | null {
    return ownerId === null ? null : this.accounts.load(context, ownerId);
  }
}
