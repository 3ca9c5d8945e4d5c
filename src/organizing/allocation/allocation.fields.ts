/** The longest time for which a booth can be held for an exhibitor. */
export const HOLD_DAYS = 30;

/** The most holds that are listed of an exhibitor. */
export const LISTED_HOLDS = 500;
