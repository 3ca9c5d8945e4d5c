import { ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

@ObjectType('Representative', { description: 'A person who speaks for an exhibitor, such as its CEO.' })
export class RepresentativeType {}

/** A person as documents hold it. */
export interface RepresentativeDocument {
  name: LocalizedText;
  role: LocalizedText | null;
}

/** The source of the fields of Representative. */
export interface RepresentativeSource extends RepresentativeDocument {
  event: EventSnapshot;
  /** Of those who may know it. */
  phone?: (context: object) => Promise<string | null> | null;
}
