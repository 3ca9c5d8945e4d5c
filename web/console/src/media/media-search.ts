/** The filters in the order of the tabs: what can be deleted first. */
export const USES = ['unused', 'used', 'all'] as const;
export type Use = (typeof USES)[number];

/** The filter of the list in the address. */
export interface MediaSearch {
  readonly use?: Use;
}

export function readMediaSearch({ use: given }: Record<string, unknown>): MediaSearch {
  const use = USES.find((known) => known === given);
  return use === undefined ? {} : { use };
}

/** The argument of the API; null for all pictures. */
export const UNUSED: Readonly<Record<Use, boolean | null>> = { unused: true, used: false, all: null };
