import { ObjectType } from '@nestjs/graphql';
import type { UserProblem } from '../../platform/failure/user-error.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';

@ObjectType('ExhibitorPayload', { description: 'The exhibitor after the change.' })
export class ExhibitorPayloadType extends PayloadType {}

/** What the mutations of one exhibitor return. */
export interface ExhibitorOutcome {
  /** The id of the exhibitor in the database. */
  exhibitorId?: string;
  /** Whether the caller has become a member of it by this change. */
  joined?: boolean;
}

@ObjectType('ExhibitorsPayload', { description: 'What became of each of many exhibitors.' })
export class ExhibitorsPayloadType extends PayloadType {}

/** What the mutations of many exhibitors return; it survives JSON. */
export interface ExhibitorsOutcome {
  results?: readonly (ExhibitorOutcome & { errors: readonly UserProblem[] })[];
}
