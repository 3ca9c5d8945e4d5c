/** The global id of an account or a key, made as those of the catalog are, which has no kind with these letters. */
export function accessId(letter: 'A' | 'K', id: string): string {
  return `${letter}${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The database's id in a global id with this letter; null where the text is none. */
export function readAccessId(letter: 'A' | 'K', globalId: string): string | null {
  if (!/^[A-Z][A-Za-z0-9_-]{21}[AQgw]$/.test(globalId) || !globalId.startsWith(letter)) return null;
  const hex = Buffer.from(globalId.slice(1), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
