import { ObjectType } from '@nestjs/graphql';
import type { UserProblem } from '../../platform/failure/user-error.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';

@ObjectType('ExhibitorPayload', { description: 'The exhibitor after the change.' })
export class ExhibitorPayloadType extends PayloadType {}

/** The payload of mutations of one exhibitor. */
export interface ExhibitorOutcome {
  /** The id of the exhibitor in the database. */
  exhibitorId?: string;
  /** Whether this change made the caller a member of the exhibitor. */
  joined?: boolean;
}

@ObjectType('ExhibitorsPayload', { description: 'The results for many exhibitors.' })
export class ExhibitorsPayloadType extends PayloadType {}

/** The payload of mutations of many exhibitors. It can be serialized as JSON. */
export interface ExhibitorsOutcome {
  results?: readonly (ExhibitorOutcome & { errors: readonly UserProblem[] })[];
  /** The remaining exhibitors, if a filter selected them. */
  following?: { readonly nextAfter: string | null; readonly remaining: number } | undefined;
}
