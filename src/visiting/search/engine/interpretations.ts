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
 * The interpretation of the typed text, and of its ideas. A final letter is a term only if a name contains it as a word,
 * as in `vitamin c`.
 */
export async function interpretTyped(
  reader: SearchReader,
  scope: SearchScope,
  { terms, compacts, letter }: Query,
  ideas: readonly Term[],
): Promise<Interpretation> {
  if (!letter || terms.length === 0) return { ...strictInterpretation(terms, compacts), ideas };
  const nameQuery = allOf([...terms, letter], 'title', 'exact');
  const [isWord] = await reader.haveHits(scope, [scopedQuery(eventScopeOf(scope), nameQuery)]);
  if (!isWord) return { ...strictInterpretation(terms, compacts), ideas };
  return {
    ...strictInterpretation([...terms, letter], compacts),
    ideas: ideas.length > 0 ? [...ideas, letter] : [],
  };
}

/**
 * The further interpretations in their order: the text without question words, a part of the ideas, the relaxed typed
 * text, then the relaxed text without question words. A word that no object has may be mistyped: then the typed text with
 * its corrections comes before a part of the ideas. If no question words are omitted, all relaxations of the typed text,
 * otherwise those with all terms.
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
  const partsOfIdeas = yield* relaxedTyped(reader, scope, typed, alternative === undefined);
  if (alternative) yield* relaxed(reader, scope, alternative);
  yield* partsOfIdeas;
}

/** The relaxed typed text, and a part of the ideas. Returns the latter if they come later. */
async function* relaxedTyped(
  reader: SearchReader,
  scope: SearchScope,
  typed: Interpretation,
  all: boolean,
): AsyncGenerator<Interpretation, readonly Interpretation[]> {
  const { isDoubtful, relaxations } = await relaxedByIdeas(reader, scope, typed.ideas);
  const partsOfIdeas = relaxations.map((relaxation) => ({ ...typed, ...relaxation, ideas: [] }));
  let areDue = true;
  if (!isDoubtful) {
    yield* partsOfIdeas;
    areDue = false;
  }
  let hasCorrections = false;
  for await (const relaxation of relaxed(reader, scope, typed)) {
    hasCorrections ||= relaxation.terms.some(({ corrections }) => corrections.size > 0);
    const isWhole = relaxation.requiresAll && relaxation.terms.length >= typed.terms.length;
    if (areDue && !isWhole && !hasCorrections) {
      yield* partsOfIdeas;
      areDue = false;
    }
    if (isWhole || all) yield relaxation;
  }
  if (!areDue) return [];
  if (hasCorrections) return partsOfIdeas;
  yield* partsOfIdeas;
  return [];
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
