import { Args, Context, Resolver } from '@nestjs/graphql';
import { Role } from '../../account/role.js';
import { viewerOf } from '../../account/viewer.js';
import type { Actor } from '../../audit/actor.js';
import { Change } from '../../audit/change.decorator.js';
import { Operations } from '../../audit/operations.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../event/event.type.js';
import { type Payload, payloadOf } from '../../platform/failure/payload.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SensitiveMutation } from '../../platform/graphql/sensitive-mutation.js';
import { EnrolmentKeyLoader, type EnrolmentKeySource } from './enrolment-key.loader.js';
import { EnrolmentKeyService } from './enrolment-key.service.js';
import {
  CreateKioskEnrolmentKeyInput,
  CreateKioskEnrolmentKeyPayloadType,
  KioskEnrolmentKeyIdInput,
  KioskEnrolmentKeyType,
  RevokeKioskEnrolmentKeyPayloadType,
} from './enrolment-key.type.js';

const KEY = { nullable: true, description: 'The key; null where nothing was done.' };

/** Takes organizers' changes of the keys of fleets, and tells of the new one. */
@Resolver(() => CreateKioskEnrolmentKeyPayloadType)
export class EnrolmentKeyResolver {
  constructor(
    private readonly keys: EnrolmentKeyService,
    private readonly loader: EnrolmentKeyLoader,
    private readonly operations: Operations,
  ) {}

  @SensitiveMutation(() => CreateKioskEnrolmentKeyPayloadType, {
    description: "Makes a key for a fleet of kiosks, which is shown once; for the event's organizers.",
  })
  createKioskEnrolmentKey(
    @Args('input', { type: () => CreateKioskEnrolmentKeyInput, description: 'The new key.' })
    input: CreateKioskEnrolmentKeyInput,
    @Context() { caller, requestId }: RequestContext,
  ): Promise<Payload<object>> {
    const request = { action: 'createKioskEnrolmentKey', actor: caller as Actor | null, requestId };
    return payloadOf(() => this.operations.run(request, () => this.keys.create(input)));
  }

  @Change(() => RevokeKioskEnrolmentKeyPayloadType, {
    description: "Ends a key of a fleet at once; for the event's organizers. The kiosks that it let in stay.",
  })
  async revokeKioskEnrolmentKey(
    @Args('input', { type: () => KioskEnrolmentKeyIdInput, description: 'Which key.' })
    { enrolmentKeyId }: KioskEnrolmentKeyIdInput,
  ): Promise<object> {
    return { keyId: await this.keys.revoke(enrolmentKeyId) };
  }

  @PlainField(() => KioskEnrolmentKeyType, KEY)
  enrolmentKey({ keyId }: { keyId?: string }): Promise<EnrolmentKeySource | null> | null {
    return keyId === undefined ? null : this.loader.byId(keyId);
  }
}

/** Tells of a key that was revoked. */
@Resolver(() => RevokeKioskEnrolmentKeyPayloadType)
export class RevokedEnrolmentKeyResolver {
  constructor(private readonly loader: EnrolmentKeyLoader) {}

  @PlainField(() => KioskEnrolmentKeyType, KEY)
  enrolmentKey({ keyId }: { keyId?: string }): Promise<EnrolmentKeySource | null> | null {
    return keyId === undefined ? null : this.loader.byId(keyId);
  }
}

/** Adds to events the keys of their fleets. */
@Resolver(() => EventType)
export class EventEnrolmentKeysResolver {
  constructor(private readonly loader: EnrolmentKeyLoader) {}

  @PlainField(() => [KioskEnrolmentKeyType], {
    nullable: true,
    description:
      "The keys that enrol its kiosks, the newest first, at most 500, the revoked ones too; for the event's " +
      'organizers, null for everybody else.',
  })
  kioskEnrolmentKeys(
    { objectId }: CatalogSource,
    _args: object,
    context: RequestContext,
  ): Promise<EnrolmentKeySource[]> | null {
    const organizer = viewerOf(context)?.isStaff(objectId, [Role.ORGANIZER]) ?? false;
    return organizer ? this.loader.ofEvent(objectId) : null;
  }
}
