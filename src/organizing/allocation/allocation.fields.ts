/** The longest time for which a booth can be held for an exhibitor. */
export const HOLD_DAYS = 30;
