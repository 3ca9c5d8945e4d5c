import { Field, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const AnnouncementUrgency = apiEnum('AnnouncementUrgency', 'The urgency of an announcement.', {
  INFO: { zh: '普通', en: 'Normal', description: 'A fact that is useful to visitors.' },
  WARNING: {
    zh: '提醒',
    en: 'Warning',
    description: 'An unexpected change for visitors, such as a closed entrance.',
  },
  URGENT: { zh: '紧急', en: 'Urgent', description: 'Visitors must act at once.' },
});
export type AnnouncementUrgency = keyof typeof AnnouncementUrgency;

@ObjectType('Announcement', {
  implements: () => NodeType,
  description:
    'A short text from the organizers to visitors, for the whole event or some of its places. Screens show it from its start to its end.',
})
export class AnnouncementType extends NodeType {
  @Field(() => AnnouncementUrgency, { description: 'The urgency.' })
  urgency: AnnouncementUrgency;

  @Field(() => DateTimeScalar, { description: 'The first instant at which the announcement is shown.' })
  startsAt: string;

  @NullableField(
    () => DateTimeScalar,
    'The instant from which the announcement is no longer shown. Null if it has no end.',
  )
  endsAt: string | null;

  @Field(() => Boolean, {
    description: 'Whether visitors can read the announcement. Only staff can read a draft.',
  })
  published: boolean;
}

export const AnnouncementConnectionType = connectionType(
  'Announcement',
  'announcements',
  () => AnnouncementType,
);

/** The source of the fields of Announcement. */
export interface AnnouncementSource extends CatalogSource {
  text: LocalizedText;
  /** Ids of objects in the event's snapshot. */
  venues: string[];
  halls: string[];
}
