import { Resolver } from '@nestjs/graphql';
import { LOWEST_UUID } from '../../platform/text/uuid.js';
import { isPermitted, requirePermitted } from '../../identity/account/permissions.js';
import { viewerOf } from '../../identity/account/model/viewer.js';
import { decodeCatalogId } from '../../catalog/model/catalog-id.js';
import { EntryField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { RowConnection } from '../../catalog/queries/connection/row-list.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { HallType } from '../../fair/venue/venue.type.js';
import { KioskPairingArgs, KiosksArgs } from './kiosk.input.js';
import { KioskLoader, type KioskSource } from './kiosk.loader.js';
import { KioskConnectionType, KioskPairingType, KioskType } from './kiosk.type.js';
import { PairingService } from './pairing/pairing.service.js';

@Resolver(() => EventType)
export class EventKiosksResolver {
  constructor(
    private readonly devices: KioskLoader,
    private readonly pairings: PairingService,
  ) {}

  @PlainField(() => KioskConnectionType, {
    nullable: true,
    args: () => KiosksArgs,
    description:
      "The kiosks of the event, by name. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers. `silent` and `lagging` are computed at the time of the request.",
  })
  kiosks({ event }: ReferenceSource, args: KiosksArgs, context: RequestContext): RowConnection<KioskSource> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const { hallId, ...filter } = args.filter ?? {};
    const hall = hallId == null ? null : (decodeCatalogId(hallId)?.objectId ?? LOWEST_UUID);
    return this.devices.ofEvent(event.id, { ...filter, hallId: hall }, args);
  }

  @PlainField(() => KioskPairingType, {
    nullable: true,
    args: () => KioskPairingArgs,
    description:
      "The device that waits under this code, not yet of any event. For the event's organizers; null for other callers and if no device waits. RATE_LIMITED after many wrong codes.",
  })
  kioskPairing(
    { objectId }: CatalogSource,
    { userCode }: KioskPairingArgs,
    context: RequestContext,
  ): Promise<KioskPairingType | null> | null {
    const viewer = viewerOf(context);
    if (!viewer || !isPermitted(viewer, 'MANAGE_EVENT', { eventId: objectId })) return null;
    return this.pairings.findWaiting(userCode, viewer.accountId);
  }
}

/** Resolves the fields of kiosks that come from the catalog. */
@Resolver(() => KioskType)
@EntryField('hall', 'hallId', () => HallType, { description: 'The hall of the kiosk. Null if unknown.' })
export class KioskResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
