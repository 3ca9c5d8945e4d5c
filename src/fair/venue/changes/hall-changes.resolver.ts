import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { SetHallPlanInput } from './hall-plan.input.js';
import { HallPlanChangesService } from './hall-plan-changes.service.js';
import { HallType } from '../venue.type.js';
import { HallChangesService } from './hall-changes.service.js';
import { CreateHallInput, HallIdInput, UpdateHallInput } from './hall.input.js';

@ObjectType('HallPayload', { description: 'The hall after the change.' })
class HallPayloadType extends PayloadType {}

@Resolver(() => HallPayloadType)
@EntryField('hall', 'hallId', () => HallType, { description: 'The hall. Null if the change failed.' })
export class HallChangesResolver {
  constructor(
    private readonly changes: HallChangesService,
    private readonly plans: HallPlanChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => HallPayloadType, { description: "Adds a hall to a venue. For the event's organizers." })
  async createHall(@Input('The new hall.') input: CreateHallInput): Promise<{ hallId: string }> {
    return { hallId: await this.changes.create(input) };
  }

  @Change(() => HallPayloadType, { description: "Changes a hall. For the event's organizers." })
  async updateHall(@Input('The changes.') input: UpdateHallInput): Promise<{ hallId: string }> {
    return { hallId: await this.changes.update(input) };
  }

  @Change(() => HallPayloadType, {
    description:
      "Replaces the features, the background picture and the north of the floor plan of a hall. For the event's organizers.",
  })
  async setHallPlan(@Input('The plan.') input: SetHallPlanInput): Promise<{ hallId: string }> {
    return { hallId: await this.plans.set(input) };
  }

  @Change(() => DeletePayloadType, {
    description: "Deletes a hall. For the event's organizers. IN_USE if it has booths or sessions.",
  })
  async deleteHall(@Input('The hall.') input: HallIdInput): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.hallId };
  }
}
