import Negotiator from 'negotiator';

interface Language {
  language: string;
  script: string | undefined;
  region: string | undefined;
}

/** No language that is in use has a longer tag. */
const MAXIMUM_LENGTH = 100;
/** Browsers send a few languages; each one without a match costs a comparison with all available ones. */
const LONGEST_HEADER = 500;

const languages = new Map<string, Language>();

/**
 * The first wanted language that is available, by language and script: `zh-CN` and `zh` match `zh-Hans`;
 * `zh-TW` only if no wanted language matches better. Undefined without a match.
 */
export function bestLocale(
  acceptLanguage: string | undefined,
  offered: readonly string[],
): string | undefined {
  if (!acceptLanguage) return undefined;
  const wanted = new Negotiator({
    headers: { 'accept-language': acceptLanguage.slice(0, LONGEST_HEADER) },
  }).languages();
  for (const sameScript of [true, false]) {
    for (const tag of wanted) {
      if (tag === '*') return offered[0];
      const found = offered.find((offer) => matches(languageOf(tag), languageOf(offer), sameScript));
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * The best available language for a wanted one: the same, else by lookup after RFC 4647, where a region
 * implies its script, else the same language in another script. Undefined without a match.
 */
export function lookUpLocale(tag: string, offered: readonly string[]): string | undefined {
  const ranks = [
    (offer: string) => offer.toLowerCase() === tag.toLowerCase(),
    (offer: string) => isPrefix(offer, tag) && matches(languageOf(tag), languageOf(offer), true),
    (offer: string) =>
      matches(languageOf(tag), languageOf(offer), true) &&
      languageOf(tag)?.region === languageOf(offer)?.region,
    (offer: string) => matches(languageOf(tag), languageOf(offer), true),
    (offer: string) => matches(languageOf(tag), languageOf(offer), false),
  ];
  for (const fits of ranks) {
    // The longest prefix is the nearest.
    const found = offered.filter(fits).sort((left, right) => right.length - left.length);
    if (found.length > 0) return found[0];
  }
  return undefined;
}

/** Whether a tag is well-formed after BCP 47, even of an unregistered language. */
export function isLanguageTag(tag: string): boolean {
  try {
    return tag.length <= MAXIMUM_LENGTH && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The language of a tag without script and region: `zh` of `zh-Hant-TW`; undefined if the tag is malformed. */
export function languageTagOf(tag: string): string | undefined {
  return languageOf(tag)?.language;
}

/** Whether two tags name one language in one script, as `en` and `en-GB` do. */
export function isSameLanguage(left: string, right: string): boolean {
  return matches(languageOf(left), languageOf(right), true);
}

/** Whether the tag begins with all subtags of the offer. */
function isPrefix(offer: string, tag: string): boolean {
  return `${tag.toLowerCase()}-`.startsWith(`${offer.toLowerCase()}-`);
}

function matches(wanted: Language | undefined, offer: Language | undefined, sameScript: boolean): boolean {
  if (!wanted || wanted.language !== offer?.language) return false;
  return !sameScript || wanted.script === offer.script;
}

function languageOf(tag: string): Language | undefined {
  const known = languages.get(tag);
  if (known) return known;
  if (tag.length > MAXIMUM_LENGTH) return undefined;
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    const found = { language, script, region };
    // Callers can send any tag; the cache has room for the real ones.
    if (languages.size < 1000) languages.set(tag, found);
    return found;
  } catch {
    return undefined;
  }
}
