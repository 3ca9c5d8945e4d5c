import { ArgsType, Field, ObjectType, Resolver } from '@nestjs/graphql';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { type FloorFeatureSource, FloorFeatureType } from '../../../fair/venue/plan/floor-feature.type.js';
import { type HallSource, HallType } from '../../../fair/venue/venue.type.js';
import { AssumedLength } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { serviceOfFeature, servicesOfQuery } from './services-of-query.js';

const MAXIMUM_HITS = 100;
const USUAL_HITS = 20;

@ArgsType()
class ServiceHitsArgs {
  @Field(() => String, {
    description:
      'A word for a service, in Chinese, English or pinyin, or at least three initials: `洗手间`, `toilet`, `cesuo`, `xsj`. Words that only ask weigh nothing, as in `洗手间在哪里`. Other texts have no hits.',
  })
  query: string;
}

@ObjectType('ServiceHit', { description: 'A service, a door or a stage on the plan of a hall.' })
class ServiceHitType {
  @Field(() => HallType, { description: 'The hall.' })
  hall: HallType;

  @Field(() => FloorFeatureType, { description: 'The service, the door or the stage.' })
  feature: FloorFeatureType;
}

interface ServiceHitSource {
  hall: HallSource;
  feature: FloorFeatureSource;
}

/** Finds services on the plans by the words of visitors. The halls are in memory, so this reads no table. */
@Resolver(() => EventType)
export class ServiceHitsResolver {
  @AssumedLength(USUAL_HITS)
  @PlainField(() => [ServiceHitType], {
    args: () => ServiceHitsArgs,
    description:
      'The services, doors and stages of all plans that a text names, at most 100, in the order of venues, halls and features.',
  })
  serviceHits({ event }: ReferenceSource, { query }: ServiceHitsArgs): ServiceHitSource[] {
    const services = servicesOfQuery(query.slice(0, 200));
    // The outline of a draft has no halls.
    if (services.length === 0) return [];
    const halls = event
      .all('VENUE')
      .flatMap(({ objectId }) => event.childrenOf(objectId, 'HALL') as readonly HallSource[]);
    return halls
      .flatMap((hall) =>
        (hall.features ?? []).flatMap((feature) => {
          const service = serviceOfFeature(feature);
          const isHit = service !== undefined && services.includes(service);
          return isHit ? [{ hall, feature: { ...feature, event } }] : [];
        }),
      )
      .slice(0, MAXIMUM_HITS);
  }
}
