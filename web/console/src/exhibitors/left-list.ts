import type { ExhibitorSearch } from './exhibitor-search.js';

/** The state in which the list was left for one of its exhibitors. */
interface LeftList {
  readonly event: string;
  readonly search: ExhibitorSearch;
  /** The id of the opened exhibitor. */
  readonly row: string;
}

let left: LeftList | undefined;

/** Remembers the list, so that the way back leads to the same filters and the same row. */
export function leaveList(list: LeftList): void {
  left = list;
}

/** The list of an event as it was left; undefined after a reload. */
export function leftList(event: string): LeftList | undefined {
  return left?.event === event ? left : undefined;
}
