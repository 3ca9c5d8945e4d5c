import { userError } from '../platform/failure/user-error.js';

const MEDIA_ID = /^M([A-Za-z0-9_-]{21}[AQgw])$/;

/** The global id of a picture, made as those of the catalog are, which has no kind with this letter. */
export function encodeMediaId(id: string): string {
  return `M${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The database's id in a picture's global id; throws NOT_FOUND where it is none. */
export function mediaIdOf(globalId: string, path: readonly string[]): string {
  const match = MEDIA_ID.exec(globalId);
  if (!match?.[1]) throw userError('NOT_FOUND', 'There is no such picture.', path);
  return Buffer.from(match[1], 'base64url').toString('hex');
}
