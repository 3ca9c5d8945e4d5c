import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';

export const MAXIMUM_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

/** The paging arguments of a Relay connection. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** The requested slice of a list. */
export interface Page {
  size: number;
  /** Counted from the end of the list, as `last` does. */
  backward: boolean;
  after: string | undefined;
  before: string | undefined;
}

/** Validates paging arguments. BAD_USER_INPUT for `first` with `last` and for sizes outside 1 to 100. */
export function readPage({ first, after, last, before }: PageArguments): Page {
  if (first != null && last != null) throw badUserInput('Use either `first` or `last`, not both.');
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  return {
    size: readSize(size, MAXIMUM_PAGE_SIZE, last == null ? 'first' : 'last'),
    backward: last != null,
    after: after ?? undefined,
    before: before ?? undefined,
  };
}

/** The number of objects to return. BAD_USER_INPUT for a number outside 1 to the maximum. */
export function readSize(size: number, maximum: number, argument = 'first'): number {
  if (size >= 1 && size <= maximum) return size;
  throw badUserInput(`\`${argument}\` must be from 1 to ${maximum}, not ${size}.`);
}

/** The position of a page in its list, according to the Relay specification. */
export interface PageInformation {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The position of a page. `hasMore`: whether the list continues in the direction of reading. */
export function pageInformation(page: Page, cursors: readonly string[], hasMore: boolean): PageInformation {
  return {
    hasNextPage: page.backward ? page.before !== undefined : hasMore,
    hasPreviousPage: page.backward ? hasMore : page.after !== undefined,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
}
