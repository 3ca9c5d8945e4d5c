import type { PortalCallQuery } from './call.graphql.js';

/** The public call for exhibitors of an event. */
export type Call = NonNullable<PortalCallQuery['call']>;
