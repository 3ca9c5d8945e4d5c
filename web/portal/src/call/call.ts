import type { PortalCallQuery } from './call.graphql.js';

/** The call for exhibitors of an event, as anybody reads it. */
export type Call = NonNullable<PortalCallQuery['call']>;
