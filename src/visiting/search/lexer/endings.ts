/**
 * A text without what an expression finds at its end, as often as it does. In a loop and not by `+`: where one ending is made of
 * others, an expression would try all ways to part a long text into them.
 */
export function withoutEnds(text: string, ending: RegExp): string {
  let rest = text;
  for (;;) {
    const shorter = rest.replace(ending, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
