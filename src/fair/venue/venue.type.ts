import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { HallStage } from './hall.entity.js';

export enum VenueRole {
  MAIN = 'MAIN',
  BRANCH = 'BRANCH',
  SIDE = 'SIDE',
  ONLINE = 'ONLINE',
  OVERSEAS = 'OVERSEAS',
}

registerEnumType(VenueRole, {
  name: 'VenueRole',
  description: 'What a venue is to its event.',
  valuesMap: {
    MAIN: { description: 'The main venue; an event has at most one.' },
    BRANCH: { description: 'A venue of its own beside the main one.' },
    SIDE: { description: 'A side event.' },
    ONLINE: { description: 'On the net.' },
    OVERSEAS: { description: 'Abroad.' },
  },
});

@ObjectType('Venue', {
  implements: () => NodeType,
  description: 'A site of the event, such as Zhongguancun Science Park.',
})
export class VenueType extends NodeType {
  @Field(() => String, { description: 'Unique in the event, `zhongguancun`.' })
  slug: string;

  @Field(() => VenueRole, { description: 'What it is to the event.' })
  role: VenueRole;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84; null where unknown.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84; null where unknown.' })
  longitude: number | null;
}

@ObjectType('Hall', {
  implements: () => NodeType,
  description: 'A hall of a venue, with its floor plan where one is known.',
})
export class HallType extends NodeType {
  @Field(() => String, { description: 'Short and unique in its venue, `H2`.' })
  code: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Size of the floor plan from west to east in metres; null where no plan is known.',
  })
  width: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Size of the floor plan from north to south in metres; null where no plan is known.',
  })
  depth: number | null;
}

@ObjectType('Stage', {
  description: 'A stage or room of a hall, on which one session runs at a time.',
})
export class StageType {
  @Field(() => String, { description: 'Short and unique in its hall, `A`.' })
  code: string;
}

@ObjectType('Zone', {
  implements: () => NodeType,
  description: "A theme area (展区) across halls, such as 'Intelligent robots'.",
})
export class ZoneType extends NodeType {
  @Field(() => String, { description: 'Unique in the event, `intelligent-robots`.' })
  slug: string;
}

@ObjectType('VenueCount', { description: 'How many objects are at a venue.' })
export class VenueCountType {
  @Field(() => VenueType, { description: 'The venue.' })
  venue: VenueType;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType('HallCount', { description: 'How many objects are in a hall.' })
export class HallCountType {
  @Field(() => HallType, { description: 'The hall.' })
  hall: HallType;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

/** What the fields of Stage get as their source. */
export interface StageSource extends HallStage {
  event: EventSnapshot;
}

/** What the fields of Hall get as their source. */
export interface HallSource extends ReferenceSource {
  stages?: readonly HallStage[];
}

/** What the fields of Venue get as their source. */
export interface VenueSource extends ReferenceSource {
  address: LocalizedText | null;
  city: LocalizedText | null;
}

/** The stages of a hall, ready for the fields of Stage. */
export function stagesOf({ stages = [], event }: HallSource): StageSource[] {
  return stages.map((stage) => ({ ...stage, event }));
}
