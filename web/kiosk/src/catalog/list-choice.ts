/** The filter of the list of exhibitors: the ids of a category and a hall, and a country. */
export interface ListChoice {
  readonly category?: string | undefined;
  readonly hall?: string | undefined;
  readonly country?: string | undefined;
}
