/** The options of the field for the version of an object that organizers change. */
export const VERSION_FIELD = {
  nullable: true,
  description:
    "The number of the stored version. It rises with each change. Send it with a mutation to detect concurrent changes. For the event's staff; null for other callers.",
};

/** The options of the field for a quota. */
export const QUOTA_FIELD = {
  nullable: true,
  description:
    "The maximum number of approved exhibitors. Null for no limit. For the event's staff; null for other callers.",
};
