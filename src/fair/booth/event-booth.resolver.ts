import { ArgsType, Field, Resolver } from '@nestjs/graphql';
import { hallAt } from '../../catalog/queries/statement/filter-conditions.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { BoothFinder } from './booth-finder.js';
import { BoothType } from './booth.type.js';

@ArgsType()
class BoothArgs {
  @Field(() => String, { description: 'The slug of the venue.' })
  venue: string;

  @Field(() => String, { description: 'The code of the hall.' })
  hall: string;

  @Field(() => String, {
    description:
      'The code of the booth, unique in the hall, such as `A12`. Case, width, spaces and separators are ignored.',
  })
  code: string;
}

@ArgsType()
class PlaceArgs {
  @Field(() => String, {
    description:
      'The printed code, such as `H4 D2`, or `zhongguancun H4 D2` where several venues have a hall of this code. Case, width, spaces and separators are ignored.',
  })
  code: string;
}

@Resolver(() => EventType)
export class EventBoothResolver {
  constructor(private readonly finder: BoothFinder) {}

  @PlainField(() => BoothType, {
    nullable: true,
    args: () => BoothArgs,
    description: 'The booth of a hall with this code. Null if none exists.',
  })
  booth(
    { event }: ReferenceSource,
    { venue, hall: hallCode, code }: BoothArgs,
    context: object,
  ): Promise<CatalogSource | null> | null {
    const hall = hallAt(event, venue, hallCode);
    return hall && this.finder.findInHall(hall, code, context);
  }

  @PlainField(() => BoothType, {
    nullable: true,
    args: () => PlaceArgs,
    description:
      'The booth of a printed code, for QR codes and addresses: `H4 D2`, the codes of hall and booth. The code of the booth is enough if no other hall has it. Null if no booth or more than one has this code.',
  })
  place({ event }: ReferenceSource, { code }: PlaceArgs, context: object): Promise<CatalogSource | null> {
    return this.finder.findByPrintedCode(event, code, context);
  }
}
