import { type Query, interpretNormal } from '../interpret/interpret-query.js';
import type { SynonymGroups } from '../query/synonyms.js';
import type { Term } from '../query/term.js';
import { allOf } from '../query/tsquery.js';
import { type RelaxedTerms, relaxationsOf, relaxedByIdeas } from './query-relaxation.js';
import type { SearchReader } from './search-reader.js';
import { eventScopeOf, type SearchScope, scopedQuery } from './scope/search-scope.js';

/** The interpretation of a text. */
export type Interpretation = RelaxedTerms &
  Pick<Query, 'compacts'> & {
    /** The terms with their ideas: if few objects have all words, further hits follow by ideas. */
    ideas: readonly Term[];
  };

/**
 * The interpretation of the typed text. A final letter is a term only if a name contains it as a word, as in `vitamin
 * c`.
 */
export async function interpretTyped(
  reader: SearchReader,
  scope: SearchScope,
  { terms, compacts, letter }: Query,
): Promise<Interpretation> {
  if (!letter || terms.length === 0) return strictInterpretation(terms, compacts);
  const nameQuery = allOf([...terms, letter], 'title', 'exact');
  const [isWord] = await reader.haveHits(scope, [scopedQuery(eventScopeOf(scope), nameQuery)]);
  return strictInterpretation(isWord ? [...terms, letter] : terms, compacts);
}

/**
 * The further interpretations in their order: the text without question words, the ideas of the words, the relaxed
 * typed text with all its terms, a part of the ideas, then the relaxed text without question words. If no question
 * words are omitted, all relaxations of the typed text.
 */
export async function* furtherInterpretations(
  reader: SearchReader,
  scope: SearchScope,
  query: Query,
  typed: Interpretation,
  synonyms: SynonymGroups,
): AsyncGenerator<Interpretation> {
  const { ideas } = typed;
  const text = query.alternative;
  const bare = text === undefined ? undefined : interpretNormal(text, scope.event, synonyms);
  const alternative = bare?.terms.length ? strictInterpretation(bare.terms, bare.compacts) : undefined;
  if (alternative) yield { ...alternative, ideas };
  else if (typed.terms.length === 0 && ideas.length > 0) yield strictInterpretation(ideas, typed.compacts);
  yield* relaxedTyped(reader, scope, typed, alternative === undefined);
  if (alternative) yield* relaxed(reader, scope, alternative);
}

/** The relaxed typed text with all its terms, then a part of the ideas, then, if `all`, a part of the terms. */
async function* relaxedTyped(
  reader: SearchReader,
  scope: SearchScope,
  typed: Interpretation,
  all: boolean,
): AsyncGenerator<Interpretation> {
  const { isDoubtful, relaxations } = await relaxedByIdeas(reader, scope, typed.ideas);
  const relaxedIdeas = relaxations.map((relaxation) => ({ ...typed, ...relaxation, ideas: [] }));
  // Words of ideas are not mistyped.
  if (!isDoubtful) yield* relaxedIdeas;
  let isPartial = !isDoubtful;
  for await (const relaxation of relaxed(reader, scope, typed)) {
    const isWhole = relaxation.requiresAll && relaxation.terms.length >= typed.terms.length;
    if (!isWhole && !all) continue;
    if (!isWhole && !isPartial) yield* relaxedIdeas;
    isPartial ||= !isWhole;
    yield relaxation;
  }
  if (!isPartial) yield* relaxedIdeas;
}

async function* relaxed(
  reader: SearchReader,
  scope: SearchScope,
  interpretation: Interpretation,
): AsyncGenerator<Interpretation> {
  const { terms } = interpretation;
  if (terms.length === 0) return;
  for await (const relaxation of relaxationsOf(reader, scope, terms))
    yield { ...interpretation, ...relaxation, ideas: [] };
}

/** The interpretation that requires all terms literally. */
function strictInterpretation(terms: readonly Term[], compacts: readonly string[]): Interpretation {
  return { terms, compacts, requiresAll: true, isLexemeMatch: true, ideas: [] };
}
