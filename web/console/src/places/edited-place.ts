import type { EditedHallRowFragment, EditedVenueFragment, EditedZoneFragment } from './places.graphql.js';

/** The place in the dialog. Without an object it is a new place. */
export type EditedPlace =
  | { readonly kind: 'venue'; readonly venue?: EditedVenueFragment }
  | { readonly kind: 'hall'; readonly venue: string; readonly hall?: EditedHallRowFragment }
  | { readonly kind: 'zone'; readonly zone?: EditedZoneFragment };
