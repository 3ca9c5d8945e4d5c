import { Field, ObjectType } from '@nestjs/graphql';
import type { KioskSource } from '../kiosk.loader.js';
import { KioskType } from '../kiosk.type.js';
import { KioskChangeKind } from './kiosk-state.js';

@ObjectType('KioskChange', { description: "A change of one of an event's kiosks." })
export class KioskChangeType {
  @Field(() => KioskChangeKind, {
    description: 'The kind of the change; of several within a second, the most severe.',
  })
  kind: KioskChangeKind;

  @Field(() => KioskType, { description: 'The kiosk at the time of the change.' })
  kiosk: KioskSource;
}

/** The payload for subscribers. All subscribers share one object. */
export interface KioskChangePayload {
  kioskChanged: KioskChangeType;
}
