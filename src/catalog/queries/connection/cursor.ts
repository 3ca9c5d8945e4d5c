import { createHash } from 'node:crypto';
import { UUID } from '../../../platform/text/uuid.js';
import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';

const MAXIMUM_LENGTH = 2000;

/** The position of an object in a list: its sort key, then its id. */
export interface Position {
  key: string;
  objectId: string;
}

/** A slice: at most `limit` items between these positions, from the start or, in reverse, from the end of the list. */
export interface Slice {
  limit: number;
  backward: boolean;
  after: Position | undefined;
  before: Position | undefined;
}

/** The fingerprint of a list. A cursor contains it, so that it is invalid for other lists. */
export function fingerprint(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);
}

/** An opaque cursor for a position in the list of this fingerprint. */
export function encodeCursor(list: string, { key, objectId }: Position): string {
  return Buffer.from(JSON.stringify([list, key, objectId])).toString('base64url');
}

/** Parses a cursor. BAD_USER_INPUT for a damaged cursor or one of another list, order or filter. */
export function decodeCursor(list: string, cursor: string): Position {
  const parts = cursor.length <= MAXIMUM_LENGTH ? parse(cursor) : undefined;
  if (!parts) throw damagedCursor();
  if (parts[0] !== list) {
    throw badUserInput('The cursor belongs to another list, order or filter; start again without it.');
  }
  return { key: parts[1], objectId: parts[2] };
}

export function damagedCursor(): Error {
  return badUserInput('The cursor is damaged; use one that this list returned.');
}

function parse(cursor: string): [string, string, string] | undefined {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every(isText)) return undefined;
    const [list, key, objectId] = parts as [string, string, string];
    // PostgreSQL has no text with NUL; it would refuse the statement.
    return UUID.test(objectId) && !key.includes('\0') ? [list, key, objectId] : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
