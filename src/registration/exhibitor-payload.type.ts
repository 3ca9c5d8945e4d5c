import { ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../platform/failure/user-error.type.js';

@ObjectType('ExhibitorPayload', { description: 'The exhibitor after the change.' })
export class ExhibitorPayloadType extends PayloadType {}

/** What the mutations of one exhibitor return. */
export interface ExhibitorOutcome {
  /** The id of the exhibitor in the database. */
  exhibitorId?: string;
  /** Whether the caller has become a member of it by this change. */
  joined?: boolean;
}
