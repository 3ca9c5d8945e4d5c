import { Args, Context, Resolver } from '@nestjs/graphql';
import { AccountLoader, type AccountSource } from '../../identity/account/account.loader.js';
import { AccountType } from '../../identity/account/account.type.js';
import type { ApiKeySource } from '../../identity/account/api-key/api-key.service.js';
import { ApiKeyService } from '../../identity/account/api-key/api-key.service.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { Operations } from '../../identity/audit/operations.js';
import { type Payload, payloadOf } from '../../platform/failure/payload.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SensitiveMutation } from '../../platform/graphql/sensitive-mutation.js';
import { ApiKeyChangesService } from './api-key-changes.service.js';
import {
  ApiKeyIdInput,
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayloadType,
  RevokeApiKeyPayloadType,
  TakeOverApiKeyPayloadType,
} from './api-key.type.js';

const KEY = { nullable: true, description: 'The key; null where nothing was done.' };

/** Takes organizers' changes of keys, and tells of the new one. */
@Resolver(() => CreateApiKeyPayloadType)
export class ApiKeyResolver {
  constructor(
    private readonly changes: ApiKeyChangesService,
    private readonly operations: Operations,
    private readonly keys: ApiKeyService,
  ) {}

  @SensitiveMutation(() => CreateApiKeyPayloadType, {
    description: "Makes a key for programs, which is shown once; for the event's organizers.",
  })
  createApiKey(
    @Args('input', { type: () => CreateApiKeyInput, description: 'The new key.' }) input: CreateApiKeyInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'createApiKey', actor: caller as Actor | null, requestId };
    return payloadOf(() => this.operations.run(request, () => this.changes.create(input)));
  }

  @Change(() => RevokeApiKeyPayloadType, {
    description:
      "Ends a key at once, on every server; for the event's organizers. One that has ended stays as it is.",
  })
  async revokeApiKey(
    @Args('input', { type: () => ApiKeyIdInput, description: 'Which key.' }) { apiKeyId }: ApiKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.changes.revoke(apiKeyId) };
  }

  @Change(() => TakeOverApiKeyPayloadType, {
    description:
      'Makes the caller the owner of a key, which then no longer ends when the owner before loses their role; for ' +
      "the event's organizers. The token stays the same: where the owner before must not know it, make a new key. " +
      'WRONG_STATUS where the key has ended.',
  })
  async takeOverApiKey(
    @Args('input', { type: () => ApiKeyIdInput, description: 'Which key.' }) { apiKeyId }: ApiKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.changes.takeOver(apiKeyId) };
  }

  @PlainField(() => ApiKeyType, KEY)
  apiKey({ keyId }: { keyId?: string }): Promise<ApiKeySource | null> | null {
    return keyId === undefined ? null : this.keys.byId(keyId);
  }
}

/** Shows a key that was revoked. */
@Resolver(() => RevokeApiKeyPayloadType)
export class RevokedApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @PlainField(() => ApiKeyType, KEY)
  apiKey({ keyId }: { keyId?: string }): Promise<ApiKeySource | null> | null {
    return keyId === undefined ? null : this.keys.byId(keyId);
  }
}

/** Shows a key that was taken over. */
@Resolver(() => TakeOverApiKeyPayloadType)
export class TakenOverApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @PlainField(() => ApiKeyType, KEY)
  apiKey({ keyId }: { keyId?: string }): Promise<ApiKeySource | null> | null {
    return keyId === undefined ? null : this.keys.byId(keyId);
  }
}

/** Adds to API keys the accounts that they depend on. */
@Resolver(() => ApiKeyType)
export class ApiKeyOwnerResolver {
  constructor(private readonly accounts: AccountLoader) {}

  @PlainField(() => AccountType, {
    nullable: true,
    description:
      'The account that made the key or took it over: the key ends when this account may no longer manage the ' +
      'event. Null where the key depends on no account.',
  })
  owner({ ownerId }: ApiKeySource, _args: object, context: object): Promise<AccountSource | null> | null {
    return ownerId === null ? null : this.accounts.load(context, ownerId);
  }
}
