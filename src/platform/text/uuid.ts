/** An id of the database. */
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The UUID that sorts before all ids of the database. No object has it. */
export const LOWEST_UUID = '00000000-0000-0000-0000-000000000000';

const SHORT_UUID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** A UUID in base64url, 22 characters. */
export function shortUuid(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The UUID of 22 characters in base64url; null for any other text. */
export function readShortUuid(text: string): string | null {
  if (!SHORT_UUID.test(text)) return null;
  const hex = Buffer.from(text, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
