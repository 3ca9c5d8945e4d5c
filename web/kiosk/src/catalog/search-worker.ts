/** The address of the search worker. The build sets it. */
declare const SEARCH_WORKER: string;

export const worker = SEARCH_WORKER;
