/** The maximum length in days of a hold by a person. */
export const HOLD_DAYS = 30;

/** The maximum number of listed holds of an exhibitor. */
export const LISTED_HOLDS = 500;

/**
 * The minimum length in days of a hold by an import. Such a hold lasts until the end of the event, if that is
 * later.
 */
export const IMPORT_HOLD_DAYS = 30;
