import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { SponsorLevelType } from './sponsor-level.type.js';
import { SponsorLevelChangesService } from './sponsor-level-changes.service.js';
import {
  CreateSponsorLevelInput,
  OrderSponsorLevelsInput,
  UpdateSponsorLevelInput,
  SponsorLevelIdInput,
} from './sponsor-level.input.js';

@ObjectType('SponsorLevelPayload', { description: 'The sponsor level after the change.' })
class SponsorLevelPayloadType extends PayloadType {}

@Resolver(() => SponsorLevelPayloadType)
@EntryField('sponsorLevel', 'sponsorLevelId', () => SponsorLevelType, {
  description: 'The sponsor level. Null if the change failed.',
})
export class SponsorLevelChangesResolver {
  constructor(
    private readonly changes: SponsorLevelChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => SponsorLevelPayloadType, {
    description: "Adds a sponsor level to an event. For the event's organizers.",
  })
  async createSponsorLevel(
    @Input('The new sponsor level.') input: CreateSponsorLevelInput,
  ): Promise<{ sponsorLevelId: string }> {
    return { sponsorLevelId: await this.changes.create(input) };
  }

  @Change(() => SponsorLevelPayloadType, {
    description: "Changes a sponsor level. For the event's organizers.",
  })
  async updateSponsorLevel(
    @Input('The changes.') input: UpdateSponsorLevelInput,
  ): Promise<{ sponsorLevelId: string }> {
    return { sponsorLevelId: await this.changes.update(input) };
  }

  @Change(() => DeletePayloadType, {
    description: "Deletes a sponsor level. For the event's organizers. IN_USE if exhibitors have it.",
  })
  async deleteSponsorLevel(
    @Input('The sponsor level.') input: SponsorLevelIdInput,
  ): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.sponsorLevelId };
  }
}

@ObjectType('OrderSponsorLevelsPayload', { description: 'The sponsor levels in their new order.' })
class OrderSponsorLevelsPayloadType extends PayloadType {}

/** The result of the mutation: the id of their event. */
interface SponsorLevelsOutcome {
  eventId?: string;
}

/** The mutation that sets the organizer's order of sponsor levels. */
@Resolver(() => OrderSponsorLevelsPayloadType)
export class OrderSponsorLevelsResolver {
  constructor(
    private readonly changes: SponsorLevelChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => OrderSponsorLevelsPayloadType, {
    description: "Sets the order of the sponsor levels of an event. For the event's organizers.",
  })
  async orderSponsorLevels(
    @Input('The order.') input: OrderSponsorLevelsInput,
  ): Promise<SponsorLevelsOutcome> {
    return { eventId: await this.changes.arrange(input) };
  }

  @PlainField(() => [SponsorLevelType], {
    nullable: true,
    description: 'All sponsor levels of the event. Null if the change failed.',
  })
  async sponsorLevels(
    { eventId }: SponsorLevelsOutcome,
    _args: object,
    context: object,
  ): Promise<readonly ReferenceSource[] | null> {
    const event = await this.loaders.entry(eventId, context);
    return event?.event.all('SPONSOR_LEVEL') ?? null;
  }
}
