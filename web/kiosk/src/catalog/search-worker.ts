/** The address of the worker of the search; the build sets it. */
declare const SEARCH_WORKER: string;

export const worker = SEARCH_WORKER;
