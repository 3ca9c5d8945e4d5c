import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { isPermitted } from '../../../identity/account/permissions.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { SetKioskSettingsInput } from './kiosk-settings.input.js';
import { KioskSettingsService } from './kiosk-settings.service.js';
import { KioskSettingsType } from './kiosk-settings.type.js';

@ObjectType('KioskSettingsPayload', { description: 'The event after the change.' })
class KioskSettingsPayloadType extends PayloadType {}

@Resolver(() => EventType)
export class EventKioskSettingsResolver {
  constructor(private readonly settings: KioskSettingsService) {}

  @PlainField(() => KioskSettingsType, {
    nullable: true,
    description:
      "The common settings of all kiosks of the event. For the event's organizers; null for other callers.",
  })
  kioskSettings(
    { event }: ReferenceSource,
    _args: object,
    context: RequestContext,
  ): Promise<KioskSettingsType> | null {
    if (!isPermitted(context.caller, 'MANAGE_EVENT', { eventId: event.id })) return null;
    return this.settings.ofEvent(event.id);
  }
}

@Resolver(() => KioskSettingsPayloadType)
@EntryField('event', 'eventId', () => EventType, { description: 'The event. Null if the change failed.' })
export class KioskSettingsResolver {
  constructor(
    private readonly settings: KioskSettingsService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => KioskSettingsPayloadType, {
    description:
      "Changes the common settings of all kiosks of an event. For the event's organizers. Each kiosk receives it with its next heartbeat. `version` is that of `kioskSettings`.",
  })
  async setKioskSettings(
    @Input('The settings of the kiosks.') input: SetKioskSettingsInput,
  ): Promise<{ eventId: string }> {
    return { eventId: await this.settings.set(input) };
  }
}
