import { keysOf, oneOf } from '@vitrine/components/tables';

export type Use = 'all' | 'unused' | 'used';

/** The filters and their arguments of the API, in the order of the tabs; null for all pictures. */
export const UNUSED: Readonly<Record<Use, boolean | null>> = { all: null, unused: true, used: false };
export const USES = keysOf(UNUSED);

/** The filter of the list in the address. */
export interface MediaSearch {
  readonly use?: Use;
}

export function readMediaSearch(search: Record<string, unknown>): MediaSearch {
  const use = oneOf(USES, search.use);
  return use === undefined ? {} : { use };
}
