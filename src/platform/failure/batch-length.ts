/** The most objects that one request changes. The messages and descriptions name it. */
export const BATCH_LENGTH = 1000;
