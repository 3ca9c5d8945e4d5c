/**
 * Removes matches of an expression from the end of a text, repeatedly. A loop instead of `+`: with endings
 * made of other endings, the expression would try all partitions of a long text.
 */
export function withoutEnds(text: string, ending: RegExp): string {
  let rest = text;
  for (;;) {
    const shorter = rest.replace(ending, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
