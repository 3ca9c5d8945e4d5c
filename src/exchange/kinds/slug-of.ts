import { createHash } from 'node:crypto';

const LENGTH = 100;

/** A slug made of the Latin letters and digits of a name; of a name without any, a word and a check sum. */
export function slugOf(name: string, word: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH)
    .replace(/^-+|-+$/g, '');
  // A single letter or two out of a Chinese name would tell nothing.
  const latin = name.replace(/[^A-Za-z0-9]/g, '').length;
  const enough = latin * 2 >= name.replace(/[\s\p{P}]/gu, '').length;
  return slug !== '' && enough
    ? slug
    : `${word}-${createHash('sha256').update(name).digest('hex').slice(0, 10)}`;
}

/** The slug, or the first of `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
