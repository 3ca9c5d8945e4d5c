import NAMES from './language-names.json' with { type: 'json' };

const TAGS = new Map(
  Object.entries(NAMES).flatMap(([tag, names]) => names.map((name) => [name, tag] as const)),
);

/** The BCP 47 tag of a language's tag or usual name; undefined if there is none. */
export function languageOf(text: string): string | undefined {
  const name = text.normalize('NFKC').trim();
  const tag = TAGS.get(name.toLowerCase());
  if (tag !== undefined || !/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(name)) return tag;
  return canonicalTag(name.replaceAll('_', '-'));
}

/** Undefined for texts such as `en-fr-de`, which look like a tag. */
function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
