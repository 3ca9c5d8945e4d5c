import { Args, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { BoothType } from '../../fair/booth/booth.type.js';
import { MoveExhibitorInput, SwapBoothsInput, SwapExhibitorsInput } from './allocation.input.js';
import { BoothMovesService } from './booth-moves.service.js';

@ObjectType('BoothMovesPayload', { description: 'The booths that changed hands.' })
class BoothMovesPayloadType extends PayloadType {}

/** What the mutations of several booths return: their ids. */
interface MovesOutcome {
  boothIds?: readonly string[];
}

/** Takes organizers' moves between booths. */
@Resolver(() => BoothMovesPayloadType)
export class BoothMovesResolver {
  constructor(
    private readonly moves: BoothMovesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => BoothMovesPayloadType, {
    description:
      "Moves an exhibitor from one booth to another in one step, held, assigned or shared as before; for the event's organizers. BOOTH_TAKEN where another has the new one or it is blocked, WRONG_STATUS where the exhibitor has not the old one, or the new one already.",
  })
  async moveExhibitor(
    @Args('input', { type: () => MoveExhibitorInput, description: 'Who moves, from where to where.' })
    input: MoveExhibitorInput,
  ): Promise<MovesOutcome> {
    return { boothIds: await this.moves.move(input) };
  }

  @Change(() => BoothMovesPayloadType, {
    description:
      "Gives all who have one booth the other, and the other way round; for the event's organizers. One of them may be free. BOOTH_TAKEN where one is blocked, WRONG_STATUS where nobody has either.",
  })
  async swapBooths(
    @Args('input', { type: () => SwapBoothsInput, description: 'Which two booths.' }) input: SwapBoothsInput,
  ): Promise<MovesOutcome> {
    return { boothIds: await this.moves.swapBooths(input) };
  }

  @Change(() => BoothMovesPayloadType, {
    description:
      "Gives each of two exhibitors all booths of the other; for the event's organizers. One of them may have none. BOOTH_TAKEN where one is blocked, WRONG_STATUS where neither has a booth.",
  })
  async swapExhibitors(
    @Args('input', { type: () => SwapExhibitorsInput, description: 'Which two exhibitors.' })
    input: SwapExhibitorsInput,
  ): Promise<MovesOutcome> {
    return { boothIds: await this.moves.swapExhibitors(input) };
  }

  @PlainField(() => [BoothType], {
    nullable: true,
    description: 'The booths concerned, of a move the one left first; null where nothing was done.',
  })
  booths({ boothIds }: MovesOutcome, _args: object, context: object): Promise<CatalogSource[]> | null {
    return boothIds === undefined ? null : this.loaders.of(context).entries(boothIds);
  }
}
