import type { TextsByLocale } from './localized.js';

const LONGEST = 120;

/** The values of a form whose object has a name and a name in addresses. */
interface Named {
  readonly name: TextsByLocale;
  readonly slug: string;
}

/** What typing the name of a new object changes: the name, and the name in addresses that follows it. */
export function namedWithSlug(
  values: Named,
  word: string,
  number: number,
  change: (changed: Named) => void,
): (name: TextsByLocale) => void {
  return (name) => {
    change({ name, slug: suggestedSlug({ before: values.name, after: name, word, number }, values.slug) });
  };
}

/**
 * The name in addresses that follows a name while it is typed, until the user types another one. Without Latin letters
 * it is a word with the number of the name, or with `number`: `event-2027`.
 */
export function suggestedSlug(
  {
    before,
    after,
    word,
    number,
  }: { before: TextsByLocale; after: TextsByLocale; word: string; number: number },
  slug: string,
): string {
  return slug === slugOf(before, word, number) ? slugOf(after, word, number) : slug;
}

/** From the first name with Latin letters; empty without a name. */
function slugOf(names: TextsByLocale, word: string, number: number): string {
  const texts = Object.values(names).filter((name) => name.trim() !== '');
  const slugs = texts.map(slugFrom);
  const latin = slugs.find((slug) => /[a-z]{2}/.test(slug));
  if (latin !== undefined || texts.length === 0) return latin ?? '';
  return `${word}-${slugs.find((slug) => /^\d+$/.test(slug)) ?? number}`;
}

function slugFrom(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
}
