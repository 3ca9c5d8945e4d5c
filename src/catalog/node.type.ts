import { Field, ID, InterfaceType } from '@nestjs/graphql';
import type { CatalogKind } from './catalog-kind.js';
import type { CatalogSource } from './snapshot/event-snapshot.js';

/** The GraphQL type of each kind. */
const TYPE_NAMES: Readonly<Record<CatalogKind, string>> = {
  EVENT: 'Event',
  VENUE: 'Venue',
  HALL: 'Hall',
  ZONE: 'Zone',
  CATEGORY: 'Category',
  BOOTH: 'Booth',
  EXHIBITOR: 'Exhibitor',
  PRODUCT: 'Product',
  SESSION: 'Session',
};

@InterfaceType('Node', {
  description: 'An object with a global id.',
  resolveType: (source: CatalogSource) => TYPE_NAMES[source.catalogKind],
})
export abstract class NodeType {
  @Field(() => ID, {
    description: 'Opaque, globally unique and stable for the life of the object; fit for a QR code.',
  })
  id: string;
}
