/** The kinds of exhibitors, the most frequent first. */
export const KINDS = ['COMPANY', 'UNIVERSITY', 'INSTITUTE', 'TEAM', 'GOVERNMENT'] as const;
export type Kind = (typeof KINDS)[number];
