import { tokensOf } from '../lexer/tokens.js';
import { contentOf, isAsking } from '../query/relaxed-query.js';
import { isStopWord, withoutQuestionPhrase } from '../query/stop-phrases.js';

/** The words of a normalized query that neither ask nor connect, separated by spaces: 洗手间在哪里 is 洗手间. */
export function bareQuery(normalText: string): string {
  return tokensOf(normalText)
    .flatMap(({ text, cjk }) => {
      if (!cjk) return isStopWord(text) || isAsking(text) ? [] : [text];
      return withoutQuestionPhrase(text).flatMap(contentOf);
    })
    .join(' ');
}
