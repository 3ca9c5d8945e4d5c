import type { ExhibitorSearch } from './exhibitor-search.js';

/** The state of the list when one of its exhibitors was opened. */
interface ListState {
  readonly event: string;
  readonly search: ExhibitorSearch;
  /** The id of the opened exhibitor. */
  readonly row: string;
}

let lastList: ListState | undefined;

/** Stores the state of the list, so that the way back leads to the same filters and the same row. */
export function storeListState(list: ListState): void {
  lastList = list;
}

/** The stored state for an event. Undefined after a reload. */
export function storedListState(event: string): ListState | undefined {
  return lastList?.event === event ? lastList : undefined;
}
