import Negotiator from 'negotiator';

interface Language {
  language: string;
  script: string | undefined;
}

const languages = new Map<string, Language>();

/**
 * The first of the wanted languages that is on offer, by language and script: `zh-CN` finds
 * `zh-Hans`, `zh` finds it too, `zh-TW` only where nothing wanted is nearer. Undefined where nothing fits.
 */
export function bestLocale(
  acceptLanguage: string | undefined,
  offered: readonly string[],
): string | undefined {
  if (!acceptLanguage) return undefined;
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages();
  for (const sameScript of [true, false]) {
    for (const tag of wanted) {
      if (tag === '*') return offered[0];
      const found = offered.find((offer) => matches(languageOf(tag), languageOf(offer), sameScript));
      if (found) return found;
    }
  }
  return undefined;
}

function matches(wanted: Language | undefined, offer: Language | undefined, sameScript: boolean): boolean {
  if (!wanted || wanted.language !== offer?.language) return false;
  return !sameScript || wanted.script === offer.script;
}

function languageOf(tag: string): Language | undefined {
  const known = languages.get(tag);
  if (known) return known;
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const found = { language, script };
    // Tags come from anybody; the few that are real fit.
    if (languages.size < 1000) languages.set(tag, found);
    return found;
  } catch {
    return undefined;
  }
}
