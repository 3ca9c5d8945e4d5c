import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/schema/scalars.js';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import type { EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { ImageDocument } from '../media/image.type.js';
import type { BackgroundPlace, HallFeature, HallStage } from './hall.entity.js';
import type { OpeningHours } from './venue.entity.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const VenueRole = apiEnum('VenueRole', 'The role of a venue at its event.', {
  MAIN: { zh: '主会场', en: 'Main venue', description: 'The main venue; an event has at most one.' },
  BRANCH: { zh: '分会场', en: 'Branch venue', description: 'A separate venue in addition to the main one.' },
  SIDE: { zh: '活动场地', en: 'Side event', description: 'The venue of a side event.' },
  OVERSEAS: { zh: '海外会场', en: 'Abroad', description: 'A venue abroad.' },
  ONLINE: { zh: '线上', en: 'Online', description: 'The online part of the event.' },
});
export type VenueRole = keyof typeof VenueRole;

@ObjectType('Venue', {
  implements: () => NodeType,
  description: 'A site of the event, such as Zhongguancun Science Park.',
})
export class VenueType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `zhongguancun`.' })
  slug: string;

  @Field(() => VenueRole, { description: 'The role of the venue at its event.' })
  role: VenueRole;

  @NullableField(() => Float, 'The latitude in degrees north, WGS 84. Null if unknown.')
  latitude: number | null;

  @NullableField(() => Float, 'The longitude in degrees east, WGS 84. Null if unknown.')
  longitude: number | null;
}

@ObjectType('OpeningHours', {
  description: 'A time in which a venue is open, on each day from the first to the last.',
})
export class OpeningHoursType {
  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  endsOn: string;

  @NullableField(
    () => String,
    "The time of the opening in the event's time zone, such as `09:00`. Null if only the days are known.",
  )
  opensAt: string | null;

  @NullableField(
    () => String,
    'The time of the closing, such as `17:00`; at or before `opensAt` it is on the next day. Null if only the days are known.',
  )
  closesAt: string | null;
}

@ObjectType('Hall', {
  implements: () => NodeType,
  description: 'A hall of a venue, with the size of its floor plan if it is known.',
})
export class HallType extends NodeType {
  @Field(() => String, { description: 'A short code, unique in the venue, such as `H2`.' })
  code: string;

  @NullableField(
    () => Float,
    'The size of the floor plan from west to east in metres. Null if no plan is known.',
  )
  width: number | null;

  @NullableField(
    () => Float,
    'The size of the floor plan from north to south in metres. Null if no plan is known.',
  )
  depth: number | null;
}

@ObjectType('Stage', { description: 'A stage or room of a hall. One session takes place on it at a time.' })
export class StageType {
  @Field(() => String, { description: 'A short code, unique in the hall, such as `A`.' })
  code: string;
}

@ObjectType('Zone', {
  implements: () => NodeType,
  description: "A zone (展区): an area with one theme, across halls, such as 'Intelligent robots'.",
})
export class ZoneType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `intelligent-robots`.' })
  slug: string;
}

@ObjectType('VenueCount', { description: 'The number of objects at a venue.' })
export class VenueCountType {
  @Field(() => VenueType, { description: 'The venue.' })
  venue: VenueType;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}

@ObjectType('ZoneCount', { description: 'The number of objects in a zone.' })
export class ZoneCountType {
  @Field(() => ZoneType, { description: 'The zone.' })
  zone: ZoneType;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}

@ObjectType('HallCount', { description: 'The number of objects in a hall.' })
export class HallCountType {
  @Field(() => HallType, { description: 'The hall.' })
  hall: HallType;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}

/** The source of the fields of Stage. */
export interface StageSource extends HallStage {
  event: EventSnapshot;
}

/** A background picture in the document of a hall. */
export interface BackgroundDocument extends Omit<BackgroundPlace, 'alt'> {
  image: ImageDocument;
}

/** The source of the fields of Hall. */
export interface HallSource extends ReferenceSource {
  code: string;
  width: number | null;
  depth: number | null;
  stages?: readonly HallStage[];
  features?: readonly HallFeature[];
  north?: number;
  background?: BackgroundDocument | null;
}

/** The source of the fields of OpeningHours. */
export interface HoursSource extends OpeningHours {
  event: EventSnapshot;
}

/** The source of the fields of Venue. */
export interface VenueSource extends ReferenceSource {
  /** Present only in some languages of the event. The others use the name. */
  shortName?: LocalizedText | null;
  description: LocalizedText | null;
  hours: readonly OpeningHours[];
  address: LocalizedText | null;
  city: LocalizedText | null;
  latitude: number | null;
  longitude: number | null;
}

/** The stages of a hall, as sources of the type Stage. */
export function stagesOf({ stages = [], event }: HallSource): StageSource[] {
  return stages.map((stage) => ({ ...stage, event }));
}
