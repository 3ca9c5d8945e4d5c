/** The plan of a hall, and the booth or the feature that it marks: the ids of the hall and the booth. */
export interface PlanChoice {
  readonly hall?: string | undefined;
  readonly booth?: string | undefined;
  /** The index of a service, a door or a stage among the features of the hall. */
  readonly feature?: number | undefined;
}
