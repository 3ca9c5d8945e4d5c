import type { TextsByLocale } from './localized.js';

const LONGEST = 120;

/** The name in addresses that follows a name while it is typed, until the user types another one. */
export function suggestedSlug(before: TextsByLocale, after: TextsByLocale, slug: string): string {
  return slug === slugOf(before) ? slugOf(after) : slug;
}

/** From the first name with Latin letters; empty without one. */
function slugOf(names: TextsByLocale): string {
  return (
    Object.values(names)
      .map((name) => slugFrom(name))
      .find((slug) => /[a-z]{2}/.test(slug)) ?? ''
  );
}

function slugFrom(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
}
