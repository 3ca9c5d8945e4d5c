import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { EntryField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { BoothType } from '../../fair/booth/booth.type.js';
import { AllocationChangesService } from './allocation-changes.service.js';
import { AssignBoothInput, HoldBoothInput, ReleaseBoothInput } from './allocation.input.js';

@ObjectType('BoothPayload', { description: 'The booth after the change.' })
class BoothPayloadType extends PayloadType {}

@Resolver(() => BoothPayloadType)
@EntryField('booth', 'boothId', () => BoothType, { description: 'The booth. Null if the change failed.' })
export class AllocationChangesResolver {
  constructor(
    private readonly changes: AllocationChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => BoothPayloadType, {
    description:
      "Holds a free booth for an approved exhibitor until an instant, or changes the end of its hold. For the event's organizers. BOOTH_TAKEN if another exhibitor has the booth or it is blocked. WRONG_STATUS if the exhibitor is not APPROVED or the booth is already assigned to it.",
  })
  async holdBooth(
    @Input('The booth, the exhibitor and the end of the hold.') input: HoldBoothInput,
  ): Promise<{ boothId: string }> {
    return { boothId: await this.changes.hold(input) };
  }

  @Change(() => BoothPayloadType, {
    description:
      "Assigns a booth to an approved exhibitor. For the event's organizers. A hold of the same exhibitor becomes its assignment, and an existing assignment can become shared or unshared. BOOTH_TAKEN if another exhibitor has the booth or it is blocked. WRONG_STATUS if the exhibitor is not APPROVED.",
  })
  async assignBooth(
    @Input('The booth and the exhibitor.') input: AssignBoothInput,
  ): Promise<{ boothId: string }> {
    return { boothId: await this.changes.assign(input) };
  }

  @Change(() => BoothPayloadType, {
    description:
      "Releases the assignment or hold of a booth by an exhibitor. For the event's organizers. WRONG_STATUS if the exhibitor has neither.",
  })
  async releaseBooth(
    @Input('The booth and the exhibitor.') input: ReleaseBoothInput,
  ): Promise<{ boothId: string }> {
    return { boothId: await this.changes.release(input) };
  }
}
