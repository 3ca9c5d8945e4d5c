import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';

/** The maximum page size. */
export const MAXIMUM_PAGE_SIZE = 100;
/** The default page size. */
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
  checkSize('first', first);
  checkSize('last', last);
  return {
    size: first ?? last ?? DEFAULT_PAGE_SIZE,
    backward: last != null,
    after: after ?? undefined,
    before: before ?? undefined,
  };
}

/** Throws BAD_USER_INPUT for a page size outside 1 to 100. */
function checkSize(argument: string, size: number | null | undefined): void {
  if (size == null || (size >= 1 && size <= MAXIMUM_PAGE_SIZE)) return;
  throw badUserInput(`\`${argument}\` must be from 1 to ${String(MAXIMUM_PAGE_SIZE)}, not ${String(size)}.`);
}

/** The position of a page in its list, according to the Relay specification. */
export interface PageInformation {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The position of a page. `more`: whether the list continues in the direction of reading. */
export function pageInformation(page: Page, cursors: readonly string[], more: boolean): PageInformation {
  return {
    hasNextPage: page.backward ? page.before !== undefined : more,
    hasPreviousPage: page.backward ? more : page.after !== undefined,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  };
}
