import type { MergeCandidatesQuery } from './registration.graphql.js';

/** A possible duplicate of an exhibitor. */
export type MergeCandidate = NonNullable<MergeCandidatesQuery['event']>['exhibitors']['nodes'][number];
