import { readShortUuid, shortUuid } from '../../../platform/text/uuid.js';

/**
 * An account, an API key, an invitation, a kiosk (a device) or an enrolment key. In the audit also an entry of
 * the log, a picture (media) and a pairing request. The catalog has no kind with these letters.
 */
export const ACCESS_LETTERS = ['A', 'K', 'J', 'D', 'N', 'L', 'M', 'R'] as const;
type AccessLetter = (typeof ACCESS_LETTERS)[number];

/** The global id of an object of these kinds, in the format of the ids of the catalog. */
export function accessId(letter: AccessLetter, id: string): string {
  return letter + shortUuid(id);
}

/** The database id in a global id with this letter; null if the text is not such an id. */
export function readAccessId(letter: AccessLetter, globalId: string): string | null {
  return globalId.startsWith(letter) ? readShortUuid(globalId.slice(1)) : null;
}
