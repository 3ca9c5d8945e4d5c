import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FetchedCandidate, parseCandidate } from '../rank/candidate.js';
import { byScore, scoreOf, type ScoringQuery } from '../rank/score.js';

/** A found object with its relevance. */
export interface Hit {
  objectId: string;
  /** In SCORE_UNITS, so that a cursor can contain it as an integer. */
  score: number;
  /** Its facets, as a number of search_facets. */
  facets: number;
}

/** The integer for a score of 1. */
export const SCORE_UNITS = 1_000_000;

/** Ranks in the next turn of the event loop: before that, the statements that count the hits are sent. */
export function rankLater(
  candidates: readonly FetchedCandidate[],
  scoringQuery: ScoringQuery,
): Promise<readonly Hit[]> {
  const rankedHits = nextTurn().then(() => rank(candidates, scoringQuery));
  // If only the number of hits is requested, this result is not awaited.
  rankedHits.catch(() => undefined);
  return rankedHits;
}

/** The candidates with a score, best first. */
export function rank(candidates: readonly FetchedCandidate[], scoringQuery: ScoringQuery): Hit[] {
  return candidates
    .map((row) => ({
      objectId: row.object_id,
      facets: row.facets,
      score: Math.round(scoreOf(scoringQuery, parseCandidate(row)) * SCORE_UNITS),
    }))
    .filter((hit) => hit.score > 0)
    .sort(byScore);
}

/**
 * The hits of all words, and below them the further hits by ideas: each scores less than the last of the others.
 */
export function rankBelow(typedHits: readonly Hit[], ideaHits: readonly Hit[]): Hit[] {
  const typedIds = new Set(typedHits.map(({ objectId }) => objectId));
  const furtherHits = ideaHits.filter(({ objectId }) => !typedIds.has(objectId));
  const limit = (typedHits.at(-1)?.score ?? Infinity) - 1;
  const factor = Math.min(1, limit / Math.max(1, furtherHits[0]?.score ?? 1));
  const lowerHits = furtherHits.map((hit) => ({
    ...hit,
    score: Math.max(1, Math.round(hit.score * factor)),
  }));
  return [...typedHits, ...lowerHits.sort(byScore)];
}
