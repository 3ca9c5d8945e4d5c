import { badUserInput } from '../../platform/graphql/bad-user-input.js';

/** The most objects on one page. */
export const MAXIMUM_PAGE_SIZE = 100;
/** The objects on a page where the caller does not say. */
export const DEFAULT_PAGE_SIZE = 20;

/** The paging arguments of a Relay connection. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Which part of a list is asked for. */
export interface Page {
  size: number;
  /** Counted from the end of the list, as `last` does. */
  backward: boolean;
  after: string | undefined;
  before: string | undefined;
}

/** Reads paging arguments; refuses `first` with `last` and sizes outside of 1 to 100 with BAD_USER_INPUT. */
export function readPage({ first, after, last, before }: PageArguments): Page {
  if (first != null && last != null) throw badUserInput('Use either `first` or `last`, not both.');
  checkSize('first', first);
  checkSize('last', last);
  return {
    size: first ?? last ?? DEFAULT_PAGE_SIZE,
    backward: last != null,
    after: after ?? undefined,
    before: before ?? undefined,
  };
}

/** Refuses a page size outside of 1 to 100 with BAD_USER_INPUT. */
function checkSize(argument: string, size: number | null | undefined): void {
  if (size == null || (size >= 1 && size <= MAXIMUM_PAGE_SIZE)) return;
  throw badUserInput(`\`${argument}\` must be from 1 to ${String(MAXIMUM_PAGE_SIZE)}, not ${String(size)}.`);
}

/** Where a page stands in its list, after the Relay specification. */
export interface PageInformation {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** Tells where a page stands; `more`: whether the list goes on in the direction of reading. */
export function pageInformation(page: Page, cursors: readonly string[], more: boolean): PageInformation {
  return {
    hasNextPage: page.backward ? page.before !== undefined : more,
    hasPreviousPage: page.backward ? more : page.after !== undefined,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
}
