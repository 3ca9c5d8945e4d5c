import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { type ExhibitorsOutcome, ExhibitorsPayloadType } from '../exhibitor-payload.type.js';
import { CarryOverExhibitorsInput } from './carry-over.input.js';
import { payloadOf } from '../review/exhibitor-batch.service.js';
import { CarryOverService } from './carry-over.service.js';

/** The mutation that copies exhibitors of earlier editions. */
@Resolver()
export class CarryOverResolver {
  constructor(private readonly service: CarryOverService) {}

  @Change(() => ExhibitorsPayloadType, {
    description:
      'Copies exhibitors of an earlier edition into an event as drafts, with their logos, their members and the categories of the same slug. For organizers of the event who are staff of the earlier one. Exhibitors that the event already has, by credit code or key, are skipped.',
  })
  async carryOverExhibitors(
    @Input('The exhibitors of the earlier event, and the new event.') input: CarryOverExhibitorsInput,
  ): Promise<ExhibitorsOutcome> {
    return payloadOf({ results: await this.service.carryOver(input), following: undefined });
  }
}
