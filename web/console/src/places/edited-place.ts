import type { EditedHallRowFragment, EditedVenueFragment, EditedZoneFragment } from './places.graphql.js';

/** What is edited in a dialog; without the object it is a new one. */
export type EditedPlace =
  | { readonly kind: 'venue'; readonly venue?: EditedVenueFragment }
  | { readonly kind: 'hall'; readonly venue: string; readonly hall?: EditedHallRowFragment }
  | { readonly kind: 'zone'; readonly zone?: EditedZoneFragment };
