import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { BoothType } from '../../../fair/booth/booth.type.js';
import { MoveExhibitorInput, SwapBoothsInput, SwapExhibitorsInput } from '../allocation.input.js';
import { BoothMovesService } from './booth-moves.service.js';

@ObjectType('BoothMovesPayload', { description: 'The booths whose exhibitors changed.' })
class BoothMovesPayloadType extends PayloadType {}

/** The payload of mutations of several booths: their ids. */
interface MovesOutcome {
  boothIds?: readonly string[];
}

/** The mutations of organizers that move exhibitors between booths. */
@Resolver(() => BoothMovesPayloadType)
export class BoothMovesResolver {
  constructor(
    private readonly moves: BoothMovesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => BoothMovesPayloadType, {
    description:
      "Moves an exhibitor from one booth to another in one step. The new allocation is held, assigned or shared as before. For the event's organizers. BOOTH_TAKEN if another exhibitor has the new booth or it is blocked. WRONG_STATUS if the exhibitor does not have the old booth, or already has the new one.",
  })
  async moveExhibitor(
    @Input('The exhibitor, the old booth and the new booth.') input: MoveExhibitorInput,
  ): Promise<MovesOutcome> {
    return { boothIds: await this.moves.move(input) };
  }

  @Change(() => BoothMovesPayloadType, {
    description:
      "Swaps the exhibitors of two booths. For the event's organizers. One of the booths may be free. BOOTH_TAKEN if one is blocked, WRONG_STATUS if both are free.",
  })
  async swapBooths(@Input('The two booths.') input: SwapBoothsInput): Promise<MovesOutcome> {
    return { boothIds: await this.moves.swapBooths(input) };
  }

  @Change(() => BoothMovesPayloadType, {
    description:
      "Swaps all booths of two exhibitors. For the event's organizers. One of the exhibitors may have none. BOOTH_TAKEN if one booth is blocked, WRONG_STATUS if neither exhibitor has a booth.",
  })
  async swapExhibitors(@Input('The two exhibitors.') input: SwapExhibitorsInput): Promise<MovesOutcome> {
    return { boothIds: await this.moves.swapExhibitors(input) };
  }

  @PlainField(() => [BoothType], {
    nullable: true,
    description: 'The booths concerned; of a move the old one first. Null if the change failed.',
  })
  booths({ boothIds }: MovesOutcome, _args: object, context: object): Promise<CatalogSource[]> | null {
    return boothIds === undefined ? null : this.loaders.of(context).entries(boothIds);
  }
}
