import { Resolver } from '@nestjs/graphql';
import { LinkedField } from '../../../platform/graphql/schema/linked-field.js';
import { AccountField } from '../../../identity/account/account-field.js';
import { Input } from '../../../platform/graphql/schema/input.js';
import { AccountLoader } from '../../../identity/account/account.loader.js';
import { isPermitted } from '../../../identity/account/permissions.js';
import { Change, SensitiveChange } from '../../../identity/audit/change.decorator.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
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

/** Adds its key to a payload. */
const EnrolmentKeyField = LinkedField(
  'enrolmentKey',
  'keyId',
  () => KioskEnrolmentKeyType,
  { description: 'The key. Null if the change failed.' },
  ({ loader }: { readonly loader: EnrolmentKeyLoader }, id) => loader.byId(id),
);

@Resolver(() => CreateKioskEnrolmentKeyPayloadType)
@EnrolmentKeyField
export class EnrolmentKeyResolver {
  constructor(
    private readonly keys: EnrolmentKeyService,
    readonly loader: EnrolmentKeyLoader,
  ) {}

  @SensitiveChange(() => CreateKioskEnrolmentKeyPayloadType, {
    description:
      "Creates an enrolment key for a fleet of kiosks and returns it once. For the event's organizers.",
  })
  createKioskEnrolmentKey(@Input('The new key.') input: CreateKioskEnrolmentKeyInput): Promise<object> {
    return this.keys.create(input);
  }

  @Change(() => RevokeKioskEnrolmentKeyPayloadType, {
    description:
      "Ends an enrolment key at once. For the event's organizers. Kiosks that it has enrolled stay.",
  })
  async revokeKioskEnrolmentKey(
    @Input('The key.') { enrolmentKeyId }: KioskEnrolmentKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.keys.revoke(enrolmentKeyId) };
  }

  @Change(() => TakeOverKioskEnrolmentKeyPayloadType, {
    description:
      "Makes the caller the owner of an enrolment key. For the event's organizers. The key no longer ends when the previous owner loses their role, and the key itself stays the same. WRONG_STATUS if it has ended.",
  })
  async takeOverKioskEnrolmentKey(
    @Input('The key.') { enrolmentKeyId }: KioskEnrolmentKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.keys.takeOver(enrolmentKeyId) };
  }
}

@Resolver(() => RevokeKioskEnrolmentKeyPayloadType)
@EnrolmentKeyField
export class RevokedEnrolmentKeyResolver {
  constructor(readonly loader: EnrolmentKeyLoader) {}
}

/** Resolves a key with its new owner. */
@Resolver(() => TakeOverKioskEnrolmentKeyPayloadType)
@EnrolmentKeyField
export class TakenOverEnrolmentKeyResolver {
  constructor(readonly loader: EnrolmentKeyLoader) {}
}

/** Resolves the owners of enrolment keys. */
@Resolver(() => KioskEnrolmentKeyType)
@AccountField('owner', 'ownerId', {
  description:
    'The owner, an account that has created or taken over the key. The key ends when this account may no longer manage the event. Null if the key depends on no account.',
})
export class EnrolmentKeyOwnerResolver {
  constructor(readonly accounts: AccountLoader) {}
}

/** Adds enrolment keys to events. */
@Resolver(() => EventType)
export class EventEnrolmentKeysResolver {
  constructor(private readonly loader: EnrolmentKeyLoader) {}

  @PlainField(() => [KioskEnrolmentKeyType], {
    nullable: true,
    description:
      "The enrolment keys of the event, the newest first, at most 500, including revoked ones. For the event's organizers; null for other callers.",
  })
  kioskEnrolmentKeys(
    { objectId }: CatalogSource,
    _args: object,
    context: RequestContext,
  ): Promise<EnrolmentKeySource[]> | null {
    const isOrganizer = isPermitted(context.caller, 'MANAGE_EVENT', { eventId: objectId });
    return isOrganizer ? this.loader.ofEvent(objectId) : null;
  }
}
