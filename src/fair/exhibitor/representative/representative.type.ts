import { ObjectType } from '@nestjs/graphql';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

@ObjectType('Representative', { description: 'A person whom an exhibitor names publicly, such as its CEO.' })
export class RepresentativeType {}

/** A person in a catalog document. */
export interface RepresentativeDocument {
  name: LocalizedText;
  role: LocalizedText | null;
}

/** The source of the fields of Representative. */
export interface RepresentativeSource extends RepresentativeDocument {
  event: EventSnapshot;
  /** The telephone number. It is set only for permitted callers. */
  phone?: (context: object) => Promise<string | null> | null;
}
