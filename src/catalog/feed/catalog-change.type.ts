import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import type { CatalogSource } from '../snapshot/event-snapshot.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const CatalogChangeKind = apiEnum(
  'CatalogChangeKind',
  'The kind of a change in the published catalog.',
  {
    UPSERTED: 'The object was published, or its published content changed.',
    REMOVED: 'The object is no longer published: it was unpublished, withdrawn or deleted.',
  },
);
export type CatalogChangeKind = keyof typeof CatalogChangeKind;

@ObjectType('CatalogChange', { description: "A change of an object in an event's published catalog." })
export class CatalogChangeType {
  @Field(() => Int, {
    description: "The event's revision of the change. Changes of one revision come from one transaction.",
  })
  revision: number;

  @Field(() => CatalogChangeKind, { description: 'The kind of the change.' })
  kind: CatalogChangeKind;

  @Field(() => ID, { description: 'The global id of the object, even if the object no longer exists.' })
  id: string;

  @NullableField(
    () => NodeType,
    'The present published object, which can be newer than the revision. Null if this change or a later one removed it.',
  )
  node: CatalogSource | null;
}

/** The meaning of an epoch for callers. */
const EPOCH =
  'The epoch of the revisions. An event gets a new epoch after a restore. Send it with `since`, because revisions of different epochs are not comparable.';

@ObjectType('CatalogChangePage', { description: "Changes of an event's published catalog, oldest first." })
export class CatalogChangePageType {
  @Field(() => [CatalogChangeType], {
    description: 'The changes of complete revisions. A page never ends within a revision.',
  })
  changes: CatalogChangeType[];

  @Field(() => String, { description: EPOCH })
  epoch: string;

  @Field(() => Int, { description: 'The value of `since` for the next request.' })
  revision: number;

  @Field(() => Boolean, { description: 'Whether more changes exist.' })
  hasMore: boolean;
}
