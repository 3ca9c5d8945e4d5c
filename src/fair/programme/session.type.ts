import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import type { RepresentativeDocument } from '../exhibitor/representative.type.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

@ObjectType('Session', {
  implements: () => NodeType,
  description: 'A programme item: a forum, a roadshow, a product launch.',
})
export class SessionType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event.' })
  slug: string;

  @Field(() => DateTimeScalar, { description: 'The start time.' })
  startsAt: string;

  @Field(() => DateTimeScalar, { description: 'The end time.' })
  endsAt: string;

  @Field(() => Boolean, {
    description: 'Whether visitors can read the session. Only staff can read a draft.',
  })
  published: boolean;
}

export const SessionConnectionType = connectionType('Session', 'programme items', () => SessionType);

/** The source of the fields of Session. */
export interface SessionSource extends CatalogSource {
  title: LocalizedText;
  /** Ids of objects in the event's snapshot. */
  venue: string | null;
  hall: string | null;
  /** The code of a stage of the hall. */
  stage: string | null;
  speakers: RepresentativeDocument[];
  /** Ids of published exhibitors. */
  exhibitors: string[];
}
