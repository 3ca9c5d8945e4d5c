import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { findIdeas } from '../ideas/find-ideas.js';
import { type Idea, keyOf } from '../ideas/idea.js';
import { tokensOf } from '../lexer/tokens.js';
import { contentOf, isAsking } from '../query/relaxed-query.js';
import { isStopWord } from '../query/stop-phrases.js';
import {
  parseSynonyms,
  segmentRun,
  type SynonymGroups,
  type Synonyms,
  withSynonyms,
} from '../query/synonyms.js';
import { type Term, termOf } from '../query/term.js';
import { withIdeaPlaces, withPlaces } from './place-names.js';

/**
 * The terms of a normalized text with its words of ideas, which match also the other words of these ideas. The rest of
 * the text without words that only ask are further terms. Empty if the text has no word of an idea.
 */
export function interpretIdeas(normalText: string, event: EventSnapshot, groups: SynonymGroups): Term[] {
  const words = findIdeas(tokensOf(normalText));
  if (words.length === 0) return [];
  const synonyms = parseSynonyms(groups);
  // Synonyms of the event replace the ideas of their words.
  const eventWords = new Set(groups.flat().map(keyOf));
  const terms: Term[] = [];
  let end = 0;
  for (const word of words) {
    terms.push(...contentTerms(normalText.slice(end, word.start), synonyms));
    const text = normalText.slice(word.start, word.end);
    terms.push(termOfIdeas(text, eventWords.has(keyOf(text)) ? [] : word.ideas));
    ({ end } = word);
  }
  terms.push(...contentTerms(normalText.slice(end), synonyms));
  return withSynonyms(terms, synonyms).map((term) => withIdeaPlaces(withPlaces(term, event), event));
}

/** The terms of a text between words of ideas, without words that only ask. */
function contentTerms(text: string, synonyms: Synonyms): Term[] {
  return tokensOf(text).flatMap((token) => {
    if (!token.cjk) return isStopWord(token.text) || isAsking(token.text) ? [] : [termOf(token.text, false)];
    const pieces = contentOf(token.text).flatMap((part) => segmentRun(part, synonyms));
    return pieces.map((piece) => termOf(piece, true));
  });
}

/** The term of a word of ideas. */
function termOfIdeas(text: string, ideas: readonly Idea[]): Term {
  const words = tokensOf(text).map((token) => ({ ...termOf(token.text, token.cjk), isComplete: !token.cjk }));
  const [word] = words;
  if (word && words.length === 1) return { ...word, ideas };
  // A term with a space matches only by its synonyms: here, the words themselves.
  return { ...termOf(words.map((each) => each.text).join(' '), false), synonyms: [words], ideas };
}
