import Negotiator from 'negotiator';

interface Language {
  language: string;
  script: string | undefined;
  region: string | undefined;
}

/** The maximum length of a tag. No language in use has a longer one. */
const MAXIMUM_LENGTH = 100;
/**
 * The maximum length of a header. Browsers send few languages, and each one without a match is compared with all
 * available ones.
 */
const LONGEST_HEADER = 500;

const languages = new Map<string, Language>();

/**
 * The first wanted language that is available, by language and script: `zh-CN` and `zh` match `zh-Hans`. `zh-TW`
 * matches it only if no wanted language matches better. Undefined without a match.
 */
export function bestLocale(
  acceptLanguage: string | undefined,
  available: readonly string[],
): string | undefined {
  if (!acceptLanguage) return undefined;
  const requestedTags = new Negotiator({
    headers: { 'accept-language': acceptLanguage.slice(0, LONGEST_HEADER) },
  }).languages();
  for (const sameScript of [true, false]) {
    for (const tag of requestedTags) {
      if (tag === '*') return available[0];
      const match = available.find((offer) => matches(languageOf(tag), languageOf(offer), sameScript));
      if (match) return match;
    }
  }
  return undefined;
}

/**
 * The best available language for a requested one. First the same language and region, then the lookup of RFC
 * 4647, where a region implies its script. Last the same language in another script. Undefined without a
 * match.
 */
export function lookUpLocale(tag: string, available: readonly string[]): string | undefined {
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
    // The longest prefix is the best match.
    const matching = available.filter(fits).sort((left, right) => right.length - left.length);
    if (matching.length > 0) return matching[0];
  }
  return undefined;
}

/** Whether a tag is well-formed by BCP 47, even for an unregistered language. */
export function isLanguageTag(tag: string): boolean {
  try {
    return tag.length <= MAXIMUM_LENGTH && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The language of a tag without script and region: `zh` for `zh-Hant-TW`. Undefined if the tag is malformed. */
export function languageTagOf(tag: string): string | undefined {
  return languageOf(tag)?.language;
}

/** Whether two tags have the same language and script, such as `en` and `en-GB`. */
export function isSameLanguage(left: string, right: string): boolean {
  return matches(languageOf(left), languageOf(right), true);
}

/** Whether the tag begins with all subtags of the offer. */
function isPrefix(offer: string, tag: string): boolean {
  return `${tag.toLowerCase()}-`.startsWith(`${offer.toLowerCase()}-`);
}

function matches(language: Language | undefined, offer: Language | undefined, sameScript: boolean): boolean {
  if (!language || language.language !== offer?.language) return false;
  return !sameScript || language.script === offer.script;
}

function languageOf(tag: string): Language | undefined {
  const cachedLanguage = languages.get(tag);
  if (cachedLanguage) return cachedLanguage;
  if (tag.length > MAXIMUM_LENGTH) return undefined;
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    const maximized = { language, script, region };
    // Callers can send any tag. The cache has enough space for the real ones.
    if (languages.size < 1000) languages.set(tag, maximized);
    return maximized;
  } catch {
    return undefined;
  }
}
