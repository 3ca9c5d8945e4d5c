import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { CatalogSource } from '../snapshot/event-snapshot.js';

export enum CatalogChangeKind {
  UPSERTED = 'UPSERTED',
  REMOVED = 'REMOVED',
}

registerEnumType(CatalogChangeKind, {
  name: 'CatalogChangeKind',
  description: 'What became of an object in the published catalog.',
  valuesMap: {
    UPSERTED: { description: 'It was published, or what is published of it changed.' },
    REMOVED: { description: 'It is published no more: taken back, withdrawn or deleted.' },
  },
});

/** The source of the fields of CatalogChange. */
export interface CatalogChange {
  revision: number;
  kind: CatalogChangeKind;
  id: string;
  node: CatalogSource | null;
}

@ObjectType('CatalogChange', { description: "A change of an object in an event's published catalog." })
export class CatalogChangeType {
  @Field(() => Int, {
    description: "The event's revision that the change made; changes of one revision belong together.",
  })
  revision: number;

  @Field(() => CatalogChangeKind, { description: 'What became of the object.' })
  kind: CatalogChangeKind;

  @Field(() => ID, { description: 'The global id of the object, also where it is there no more.' })
  id: string;

  @Field(() => NodeType, {
    nullable: true,
    description:
      'The object as it is published now, which may be newer than the revision; null where it was removed, by this change or a later one.',
  })
  node: CatalogSource | null;
}

/** What an epoch is to a caller. */
const EPOCH =
  'The history that the revisions belong to; another one after a restore. Name it when asking again, since revisions of different epochs tell nothing about each other.';

@ObjectType('CatalogChangePage', { description: "Changes of an event's published catalog, oldest first." })
export class CatalogChangePageType {
  @Field(() => [CatalogChangeType], {
    description: 'Those of whole revisions: a page never ends within one.',
  })
  changes: CatalogChange[];

  @Field(() => String, { description: EPOCH })
  epoch: string;

  @Field(() => Int, { description: 'Ask again with this as `since`.' })
  revision: number;

  @Field(() => Boolean, { description: 'Whether there are more changes already.' })
  hasMore: boolean;
}
