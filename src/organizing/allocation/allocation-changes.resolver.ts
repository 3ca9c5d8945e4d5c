import { Args, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { BoothType } from '../../fair/booth/booth.type.js';
import { AllocationChangesService } from './allocation-changes.service.js';
import { AssignBoothInput, HoldBoothInput, ReleaseBoothInput } from './allocation.input.js';

@ObjectType('BoothPayload', { description: 'The booth after the change.' })
class BoothPayloadType extends PayloadType {}

/** What the mutations of booths return: the id of the booth. */
interface BoothOutcome {
  boothId?: string;
}

/** Takes organizers' decisions about who has which booth. */
@Resolver(() => BoothPayloadType)
export class AllocationChangesResolver {
  constructor(
    private readonly changes: AllocationChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => BoothPayloadType, {
    description:
      "Keeps a free booth for an approved exhibitor for a time, or changes how long it is kept; for the event's organizers. BOOTH_TAKEN where another has it or it is blocked, WRONG_STATUS where the exhibitor is not APPROVED or has the booth already.",
  })
  async holdBooth(
    @Args('input', { type: () => HoldBoothInput, description: 'Which booth, for whom, until when.' })
    input: HoldBoothInput,
  ): Promise<BoothOutcome> {
    return { boothId: await this.changes.hold(input) };
  }

  @Change(() => BoothPayloadType, {
    description:
      "Gives a booth to an approved exhibitor; for the event's organizers. A hold of the same exhibitor becomes its assignment, and what it has already may become shared, or no longer. BOOTH_TAKEN where another has it or it is blocked, WRONG_STATUS where the exhibitor is not APPROVED.",
  })
  async assignBooth(
    @Args('input', { type: () => AssignBoothInput, description: 'Which booth, and to whom.' })
    input: AssignBoothInput,
  ): Promise<BoothOutcome> {
    return { boothId: await this.changes.assign(input) };
  }

  @Change(() => BoothPayloadType, {
    description:
      "Takes a booth, or the hold of one, back from an exhibitor; for the event's organizers. WRONG_STATUS where it has none there.",
  })
  async releaseBooth(
    @Args('input', { type: () => ReleaseBoothInput, description: 'Which booth, and from whom.' })
    input: ReleaseBoothInput,
  ): Promise<BoothOutcome> {
    return { boothId: await this.changes.release(input) };
  }

  @PlainField(() => BoothType, { nullable: true, description: 'The booth; null where nothing was done.' })
  booth({ boothId }: BoothOutcome, _args: object, context: object): Promise<CatalogSource | null> | null {
    return boothId === undefined ? null : this.loaders.of(context).entry(boothId);
  }
}
