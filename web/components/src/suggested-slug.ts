import type { TextsByLocale } from './localized.js';

const LONGEST = 120;

/** The form values of an object with a name and a slug. */
interface SluggedValues {
  readonly name: TextsByLocale;
  readonly slug: string;
}

/** The values after a change of a new object's name: the name, and the slug that follows it. */
export function namedWithSlug(
  values: SluggedValues,
  word: string,
  number: number,
  change: (changed: SluggedValues) => void,
): (name: TextsByLocale) => void {
  return (name) => {
    change({ name, slug: suggestedSlug({ before: values.name, after: name, word, number }, values.slug) });
  };
}

/**
 * The slug that follows a name while the user types it, until the user changes the slug. Without Latin
 * letters it consists of a word and the number in the name, or `number`: `event-2027`.
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

/** The slug of the first name with Latin letters; empty without a name. */
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
