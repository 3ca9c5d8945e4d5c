/** The maximum number of objects that one request changes. Messages and descriptions contain this number. */
export const BATCH_LENGTH = 1000;
