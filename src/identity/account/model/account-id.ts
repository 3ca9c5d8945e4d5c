/**
 * An account, an API key, an invitation, a kiosk (a device) or a key that enrols new ones; in the audit also an entry
 * of the log, a picture (media) and a pairing request. The catalog has no kind with these letters.
 */
type AccessLetter = 'A' | 'K' | 'J' | 'D' | 'N' | 'L' | 'M' | 'R';

/** The global id of what lets somebody in, made as those of the catalog are. */
export function accessId(letter: AccessLetter, id: string): string {
  return `${letter}${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The database's id in a global id with this letter; null where the text is none. */
export function readAccessId(letter: AccessLetter, globalId: string): string | null {
  if (!/^[A-Z][A-Za-z0-9_-]{21}[AQgw]$/.test(globalId) || !globalId.startsWith(letter)) return null;
  const hex = Buffer.from(globalId.slice(1), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
