/** The kinds of exhibitors and of products, as filters list them. */
export const EXHIBITOR_KINDS = ['COMPANY', 'INSTITUTE', 'UNIVERSITY', 'TEAM', 'GOVERNMENT'] as const;
export const PRODUCT_KINDS = ['PRODUCT', 'TECHNOLOGY', 'PROJECT', 'SERVICE'] as const;

export type ExhibitorKind = (typeof EXHIBITOR_KINDS)[number];
export type ProductKind = (typeof PRODUCT_KINDS)[number];
