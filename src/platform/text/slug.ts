import { createHash, randomBytes, randomInt } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { LocalizedText } from './localized-text.js';

/** The form of a slug; it has at most SLUG_LENGTH characters. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const SLUG_LENGTH = 120;

/** The maximum length before a number is appended. */
const LENGTH = SLUG_LENGTH - 20;
const NUMBERED = 50;
const MARKS = /\p{Mark}/gu;

/**
 * A slug for a name: from its English text, else from another one, with pinyin for Chinese. `fallback` if the
 * name has neither Latin letters, digits nor Chinese.
 */
export function slugFor(name: LocalizedText, fallback: string): string {
  const tags = Object.keys(name).sort((left, right) => Number(isEnglish(right)) - Number(isEnglish(left)));
  for (const tag of tags) {
    const slug = slugOf(name[tag] ?? '');
    if (slug !== '') return slug;
  }
  return fallback;
}

/**
 * Slugs for a name in the order of preference: its slug, then with the suffixes `-2`, `-3` and so on. The
 * last one is random.
 */
export function* slugsFor(name: LocalizedText, fallback: string): Generator<string> {
  const slug = slugFor(name, fallback);
  yield slug;
  for (let number = 2; number <= NUMBERED; number += 1) yield `${slug}-${number}`;
  yield `${slug}-${randomBytes(6).toString('hex')}`;
}

/** The slug that a caller asks for, if any, and the name and word to derive one from. */
export interface SlugRequest {
  readonly slug: string | null | undefined;
  readonly name: LocalizedText;
  readonly fallback: string;
}

/**
 * Slugs for a new object in the order of preference. The requested slug is the only one for callers who see all
 * objects with slugs. Other callers get a random number in any case, `acme-4821`. A refusal, or a number only for a
 * slug that is not free, would reveal a hidden object with it.
 */
export function* newSlugs({ slug, name, fallback }: SlugRequest, seesAll: boolean): Generator<string> {
  if (!seesAll) yield* withRandomNumbers(slug ?? slugFor(name, fallback));
  else if (slug == null) yield* slugsFor(name, fallback);
  else yield slug;
}

function* withRandomNumbers(slug: string): Generator<string> {
  const start = slug.slice(0, LENGTH).replace(/-$/, '');
  for (let attempt = 1; attempt < NUMBERED; attempt += 1) yield `${start}-${randomInt(1000, 10_000)}`;
  yield `${start}-${randomBytes(6).toString('hex')}`;
}

/** `exhibitor-4f2a…`: the slug of a name without usable characters. Equal names have equal slugs. */
export function slugByHash(word: string, name: LocalizedText): string {
  return `${word}-${createHash('sha256').update(Object.values(name).join('\n')).digest('hex').slice(0, 10)}`;
}

/** Returns unique slugs: the slug itself, else `slug-2`, `slug-3` and so on. */
export class FreeSlugs {
  /** The next number per slug, so that thousands of equal slugs do not repeat all attempts. */
  readonly #next = new Map<string, number>();

  /** `isTaken` must return true for every taken slug and for every slug that was returned. */
  constructor(private readonly isTaken: (slug: string) => boolean) {}

  makeUnique(slug: string): string {
    for (let number = this.#next.get(slug) ?? 1; ; number += 1) {
      const candidate = number === 1 ? slug : `${slug}-${number}`;
      if (this.isTaken(candidate)) continue;
      this.#next.set(slug, number + 1);
      return candidate;
    }
  }
}

function isEnglish(tag: string): boolean {
  return /^en\b/.test(tag);
}

function slugOf(text: string): string {
  const latin = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
  const words = latin
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LENGTH) break;
    slug = longer;
  }
  return slug === '' ? (words?.[0]?.slice(0, LENGTH) ?? '') : slug;
}
