import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { AccountLoader, type AccountSource } from '../../../identity/account/account.loader.js';
import { AccountType } from '../../../identity/account/account.type.js';
import { isPermitted } from '../../../identity/account/permissions.js';
import type { Actor } from '../../../identity/audit/actor.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { Operations } from '../../../identity/audit/operations.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { SensitiveMutation } from '../../../platform/graphql/request/sensitive-mutation.js';
import { EnrolmentKeyLoader, type EnrolmentKeySource } from './enrolment-key.loader.js';
import { EnrolmentKeyService } from './enrolment-key.service.js';
import {
  CreateKioskEnrolmentKeyInput,
  CreateKioskEnrolmentKeyPayloadType,
  KioskEnrolmentKeyIdInput,
  KioskEnrolmentKeyType,
  RevokeKioskEnrolmentKeyPayloadType,
  TakeOverKioskEnrolmentKeyPayloadType,
} from './enrolment-key.type.js';

const KEY = { nullable: true, description: 'The key; null if the mutation failed.' };

/** Creates enrolment keys on behalf of organizers, and resolves the new one. */
@Resolver(() => CreateKioskEnrolmentKeyPayloadType)
export class EnrolmentKeyResolver {
  constructor(
    private readonly keys: EnrolmentKeyService,
    private readonly loader: EnrolmentKeyLoader,
    private readonly operations: Operations,
  ) {}

  @SensitiveMutation(() => CreateKioskEnrolmentKeyPayloadType, {
    description:
      "Creates an enrolment key for a fleet of kiosks and returns it once; for the event's organizers.",
  })
  createKioskEnrolmentKey(
    @Input('The new key.') input: CreateKioskEnrolmentKeyInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'createKioskEnrolmentKey', actor: caller as Actor | null, requestId };
    return payloadOf(() => this.operations.run(request, () => this.keys.create(input)));
  }

  @Change(() => RevokeKioskEnrolmentKeyPayloadType, {
    description:
      "Ends an enrolment key at once; for the event's organizers. Kiosks that it has enrolled stay.",
  })
  async revokeKioskEnrolmentKey(
    @Input('The key.') { enrolmentKeyId }: KioskEnrolmentKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.keys.revoke(enrolmentKeyId) };
  }

  @Change(() => TakeOverKioskEnrolmentKeyPayloadType, {
    description:
      "Makes the caller the owner of an enrolment key; for the event's organizers. The key no " +
      'longer ends when the previous owner loses their role, and the key itself stays the same. ' +
      'WRONG_STATUS if it has ended.',
  })
  async takeOverKioskEnrolmentKey(
    @Input('The key.') { enrolmentKeyId }: KioskEnrolmentKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.keys.takeOver(enrolmentKeyId) };
  }

  @PlainField(() => KioskEnrolmentKeyType, KEY)
  enrolmentKey({ keyId }: { keyId?: string }): Promise<EnrolmentKeySource | null> | null {
    return keyId === undefined ? null : this.loader.byId(keyId);
  }
}

/** Resolves a revoked key. */
@Resolver(() => RevokeKioskEnrolmentKeyPayloadType)
export class RevokedEnrolmentKeyResolver {
  constructor(private readonly loader: EnrolmentKeyLoader) {}

  @PlainField(() => KioskEnrolmentKeyType, KEY)
  enrolmentKey({ keyId }: { keyId?: string }): Promise<EnrolmentKeySource | null> | null {
    return keyId === undefined ? null : this.loader.byId(keyId);
  }
}

/** Resolves a key with its new owner. */
@Resolver(() => TakeOverKioskEnrolmentKeyPayloadType)
export class TakenOverEnrolmentKeyResolver {
  constructor(private readonly loader: EnrolmentKeyLoader) {}

  @PlainField(() => KioskEnrolmentKeyType, KEY)
  enrolmentKey({ keyId }: { keyId?: string }): Promise<EnrolmentKeySource | null> | null {
    return keyId === undefined ? null : this.loader.byId(keyId);
  }
}

/** Resolves the owners of enrolment keys. */
@Resolver(() => KioskEnrolmentKeyType)
export class EnrolmentKeyOwnerResolver {
  constructor(private readonly accounts: AccountLoader) {}

  @PlainField(() => AccountType, {
    nullable: true,
    description:
      'The owner, an account that has created or taken over the key. The key ends when this ' +
      'account may no longer manage the event. Null if the key depends on no account.',
  })
  owner(
    { ownerId }: EnrolmentKeySource,
    _args: object,
    context: object,
  ): Promise<AccountSource | null> | null {
    return ownerId === null ? null : this.accounts.load(context, ownerId);
  }
}

/** Adds to events the keys of their fleets. */
@Resolver(() => EventType)
export class EventEnrolmentKeysResolver {
  constructor(private readonly loader: EnrolmentKeyLoader) {}

  @PlainField(() => [KioskEnrolmentKeyType], {
    nullable: true,
    description:
      'The enrolment keys of the event, the newest first, at most 500, including revoked ones; for ' +
      "the event's organizers, null for all other callers.",
  })
  kioskEnrolmentKeys(
    { objectId }: CatalogSource,
    _args: object,
    context: RequestContext,
  ): Promise<EnrolmentKeySource[]> | null {
    const organizer = isPermitted(context.caller, 'MANAGE_EVENT', { eventId: objectId });
    return organizer ? this.loader.ofEvent(objectId) : null;
  }
}
