/** The kinds of exhibitors and products in the order of the filters. */
export const EXHIBITOR_KINDS = ['COMPANY', 'INSTITUTE', 'UNIVERSITY', 'TEAM', 'GOVERNMENT'] as const;
export const PRODUCT_KINDS = ['PRODUCT', 'TECHNOLOGY', 'PROJECT', 'SERVICE'] as const;

export type ExhibitorKind = (typeof EXHIBITOR_KINDS)[number];
export type ProductKind = (typeof PRODUCT_KINDS)[number];
