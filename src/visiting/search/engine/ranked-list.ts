import type { Position, Slice } from '../../../catalog/queries/connection/cursor.js';
import type { Hit } from './rank-hits.js';
import type { SearchHits } from './search-finder.js';
import type { TailSlice } from './search-statements.js';

/** A hit with its position; unranked hits have no score. */
export interface PositionedHit {
  objectId: string;
  score: number;
  key: string;
}

const UNRANKED = 'u';
const DIGITS = 9;

/**
 * The hits of a slice, in its direction. Ranked hits come first, by score. Unranked hits follow by id; `tail`
 * reads them.
 */
export async function sliceOf(
  { query }: SearchHits,
  rankedHits: readonly Hit[],
  { limit, backward, after, before }: Slice,
  tail: (query: string, slice: TailSlice) => Promise<string[]>,
): Promise<PositionedHit[]> {
  const start = after ? rankedHits.findIndex((hit) => distanceFrom(after, hit) > 0) : 0;
  const end = before ? rankedHits.findIndex((hit) => distanceFrom(before, hit) >= 0) : -1;
  const head = start < 0 ? [] : rankedHits.slice(start, end < 0 ? undefined : end).map(withPosition);
  const endsInHead = before !== undefined && before.key !== UNRANKED;
  const readTail = async (count: number): Promise<PositionedHit[]> => {
    if (query === undefined || endsInHead || count <= 0) return [];
    const bounds = { after: idOf(after), before: idOf(before) };
    const ids = await tail(query, { ...bounds, backward, limit: count });
    return ids.map((objectId) => ({ objectId, score: 0, key: UNRANKED }));
  };
  if (!backward) return [...head.slice(0, limit), ...(await readTail(limit - head.length))];
  const tailHits = await readTail(limit);
  return [...tailHits, ...head.reverse()].slice(0, limit);
}

function withPosition({ objectId, score }: Hit): PositionedHit {
  return { objectId, score, key: String(score).padStart(DIGITS, '0') };
}

function idOf(position: Position | undefined): string | undefined {
  return position?.key === UNRANKED ? position.objectId : undefined;
}

/** Positive if the ranked hit is after the position, negative if it is before. */
function distanceFrom({ key, objectId }: Position, hit: Hit): number {
  if (key === UNRANKED) return -1;
  return Number(key) - hit.score || (hit.objectId < objectId ? -1 : Number(hit.objectId > objectId));
}
