/** The most exhibitors that the server changes or previews in one request. */
export const BATCH_LENGTH = 1000;
