import { Field, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import type { RepresentativeDocument } from '../exhibitor/representative/representative.type.js';
import { DateTimeScalar, LocaleScalar, UrlScalar } from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { SessionFacetsType } from './session-facets.resolver.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const SessionState = apiEnum('SessionState', 'Whether a session takes place as announced.', {
  SCHEDULED: { zh: '如期举行', en: 'As planned', description: 'The session takes place as announced.' },
  MOVED: {
    zh: '已调整',
    en: 'Moved',
    description: 'The session has another time or place than the one announced first.',
  },
  CANCELLED: {
    zh: '已取消',
    en: 'Cancelled',
    description: 'The session does not take place. Visitors still see it; its hall is free for others.',
  },
});
export type SessionState = keyof typeof SessionState;

@ObjectType('Session', {
  implements: () => NodeType,
  description: 'An item of the programme: a forum, a roadshow, a product launch.',
})
export class SessionType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event.' })
  slug: string;

  @Field(() => DateTimeScalar, { description: 'The start time.' })
  startsAt: string;

  @Field(() => DateTimeScalar, { description: 'The end time.' })
  endsAt: string;

  @Field(() => [String], {
    description: 'The names of hosts that are no exhibitors of the event, at most 50.',
  })
  hosts: string[];

  @NullableField(() => UrlScalar, 'The web page of the session. Null if there is none.')
  url: string | null;

  @Field(() => Boolean, {
    description: 'Whether visitors can read the session. Only staff can read a draft.',
  })
  published: boolean;

  @Field(() => SessionState, { description: 'Whether the session takes place as announced.' })
  state: SessionState;

  @NullableField(() => LocaleScalar, 'The spoken language. Null if unknown.')
  language: string | null;
}

export const SessionConnectionType = connectionType(
  'Session',
  'sessions',
  () => SessionType,
  () => SessionFacetsType,
);

/** The source of the fields of Session. */
export interface SessionSource extends CatalogSource {
  title: LocalizedText;
  subtitle?: LocalizedText | null;
  track?: LocalizedText | null;
  type?: LocalizedText | null;
  /** Ids of objects in the event's snapshot. */
  venue: string | null;
  hall: string | null;
  /** The code of a stage of the hall. */
  stage: string | null;
  speakers: RepresentativeDocument[];
  /** Ids of published exhibitors. */
  exhibitors: string[];
}
