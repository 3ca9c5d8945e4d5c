/**
 * Removes matches of an expression from the end of a text, repeatedly. A loop instead of `+`: with endings
 * made of other endings, the expression would try all partitions of a long text.
 */
export function withoutEnds(text: string, ending: RegExp): string {
  let stem = text;
  for (;;) {
    const shorter = stem.replace(ending, '');
    if (shorter === stem) return stem;
    stem = shorter;
  }
}
