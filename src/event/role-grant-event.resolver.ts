import { Resolver } from '@nestjs/graphql';
import { RoleGrantType } from '../account/account.type.js';
import type { ReferenceSource } from '../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import { EventType } from './event.type.js';

/** Adds to a role the event that it holds in. */
@Resolver(() => RoleGrantType)
export class RoleGrantEventResolver {
  @PlainField(() => EventType, {
    nullable: true,
    description: 'The event that it holds in; null where it needs none.',
  })
  event(source: { event?: ReferenceSource }): ReferenceSource | null {
    return source.event ?? null;
  }
}
