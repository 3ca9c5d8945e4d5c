import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../../../fair/category/category.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { type HallPlanSource, HallPlanType } from '../../../fair/venue/plan/hall-plan.type.js';
import { ZoneType } from '../../../fair/venue/venue.type.js';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { withinCost } from '../../../platform/graphql/limits/stored-length.js';
import { HallPlanReader } from './hall-plan.reader.js';
import {
  type PlannedBoothSource,
  PlannedBoothType,
  type PlannedOccupantSource,
  PlannedOccupantType,
} from './planned-booth.type.js';

/** The number of booths in the cost estimate, that of a small hall. Those beyond it are added to the cost. */
const SMALL_HALL = 20;

@Resolver(() => HallPlanType)
export class HallPlanBoothsResolver {
  constructor(private readonly reader: HallPlanReader) {}

  @AssumedLength(SMALL_HALL)
  @PlainField(() => [PlannedBoothType], {
    description:
      'All booths of the hall in the natural order of their codes, A2 before A10. COST_LIMIT if the halls of the query have so many that their fields cost too much.',
  })
  async booths(
    { hall }: HallPlanSource,
    _args: object,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<PlannedBoothSource[]> {
    return withinCost(await this.reader.booths(hall, context), SMALL_HALL, context, info);
  }
}

@Resolver(() => PlannedBoothType)
export class PlannedBoothResolver {
  @PlainField(() => ZoneType, { nullable: true, description: 'The zone of the booth. Null if it has none.' })
  zone({ event, zone }: PlannedBoothSource): ReferenceSource | null {
    return event.get(zone);
  }

  @AssumedLength(1)
  @PlainField(() => [PlannedOccupantType], {
    description:
      'The exhibitors at the booth; more than one if it is shared. Visitors see published exhibitors with an assignment, and staff of the event see all, with their holds. It may be empty although the booth is taken: `status` says whether it is free.',
  })
  occupants({ occupants }: PlannedBoothSource): PlannedOccupantSource[] {
    return occupants;
  }
}

/** Resolves the exhibitors at booths on plans. */
@Resolver(() => PlannedOccupantType)
export class PlannedOccupantResolver {
  @PlainField(() => ExhibitorType, { description: 'The exhibitor.' })
  exhibitor({ exhibitor }: PlannedOccupantSource): CatalogSource {
    return exhibitor;
  }

  @PlainField(() => CategoryType, {
    nullable: true,
    description:
      "The root category of the exhibitor's first category, for the colour of the booth. Null without categories.",
  })
  rootCategory({ exhibitor: { event, categories } }: PlannedOccupantSource): ReferenceSource | null {
    let [category = null]: (ReferenceSource | null)[] = event.getAll(categories);
    while (category?.parentId != null) category = event.get(category.parentId);
    return category;
  }
}
