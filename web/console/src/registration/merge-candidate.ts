import type { MergeCandidatesQuery } from './registration.graphql.js';

/** An exhibitor that may be the same as another one. */
export type MergeCandidate = NonNullable<MergeCandidatesQuery['event']>['exhibitors']['nodes'][number];
