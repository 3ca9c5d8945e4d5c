import type { Position, Slice } from '../../../catalog/queries/connection/cursor.js';
import type { SearchHits, Hit } from './search-finder.js';
import type { TailSlice } from './search-statements.js';

/** A hit with its position; unranked hits have no score. */
export interface PlacedHit {
  objectId: string;
  score: number;
  key: string;
}

const UNRANKED = 'u';
const DIGITS = 9;

/** Reads the ids of unranked hits of a tsquery. */
export type TailReader = (query: string, slice: TailSlice) => Promise<string[]>;

/**
 * The hits of a slice, in its direction. Ranked hits come first, by score; unranked ones
 * follow, by id.
 */
export async function sliceOf(
  { query }: SearchHits,
  ranked: readonly Hit[],
  { limit, backward, after, before }: Slice,
  tail: TailReader,
): Promise<PlacedHit[]> {
  const first = after ? ranked.findIndex((hit) => isBehind(hit, after)) : 0;
  const end = before ? ranked.findIndex((hit) => !isBefore(hit, before)) : -1;
  const head = first < 0 ? [] : ranked.slice(first, end < 0 ? undefined : end).map(placed);
  const endsInHead = before !== undefined && before.key !== UNRANKED;
  const rest = async (wanted: number): Promise<PlacedHit[]> => {
    if (query === undefined || endsInHead || wanted <= 0) return [];
    const bounds = { after: idOf(after), before: idOf(before) };
    const ids = await tail(query, { ...bounds, backward, limit: wanted });
    return ids.map((objectId) => ({ objectId, score: 0, key: UNRANKED }));
  };
  if (!backward) return [...head.slice(0, limit), ...(await rest(limit - head.length))];
  const last = await rest(limit);
  return [...last, ...head.reverse()].slice(0, limit);
}

function placed({ objectId, score }: Hit): PlacedHit {
  return { objectId, score, key: String(score).padStart(DIGITS, '0') };
}

function idOf(position: Position | undefined): string | undefined {
  return position?.key === UNRANKED ? position.objectId : undefined;
}

function isBehind(hit: Hit, { key, objectId }: Position): boolean {
  if (key === UNRANKED) return false;
  const score = Number(key);
  return hit.score < score || (hit.score === score && hit.objectId > objectId);
}

function isBefore(hit: Hit, { key, objectId }: Position): boolean {
  if (key === UNRANKED) return true;
  const score = Number(key);
  return hit.score > score || (hit.score === score && hit.objectId < objectId);
}
