import { readShortUuid, shortUuid } from '../../../platform/text/uuid.js';
/**
 * An account, an API key, an invitation, a kiosk (a device) or a key that enrols new ones; in the audit also an entry
 * of the log, a picture (media) and a pairing request. The catalog has no kind with these letters.
 */
type AccessLetter = 'A' | 'K' | 'J' | 'D' | 'N' | 'L' | 'M' | 'R';

/** The global id of an object of these kinds, built as those of the catalog. */
export function accessId(letter: AccessLetter, id: string): string {
  return letter + shortUuid(id);
}

/** The database id in a global id with this letter; null if the text is not such an id. */
export function readAccessId(letter: AccessLetter, globalId: string): string | null {
  return globalId.startsWith(letter) ? readShortUuid(globalId.slice(1)) : null;
}
