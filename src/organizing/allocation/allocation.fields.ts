/** The longest time for which a person can hold a booth for an exhibitor. */
export const HOLD_DAYS = 30;

/** The most holds that are listed of an exhibitor. */
export const LISTED_HOLDS = 500;

/** The shortest time for which an import holds a booth: it does so until the event ends, if that is later. */
export const IMPORT_HOLD_DAYS = 30;
