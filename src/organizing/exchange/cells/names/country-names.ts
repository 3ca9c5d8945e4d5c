import COUNTRIES from './country-names.json' with { type: 'json' };
import { regionNames } from '../../../../platform/text/formats.js';

/** The languages whose names of countries are read. */
const LANGUAGES = [
  ...['en', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'da', 'sv'],
  ...['pl', 'cs', 'ru', 'tr', 'ja', 'ko'],
  ...['nb', 'fi', 'hu', 'ro', 'sk', 'sl', 'hr', 'sr-Latn', 'et', 'lv', 'lt', 'el', 'bg', 'uk', 'vi'],
];

/** The codes of ISO 3166-1, and Kosovo. Intl also has names of countries that no longer exist. */
const CODES = [...new Set([...Object.values(COUNTRIES.alpha3), 'XK'])];

let byName: Map<string, string> | undefined;

/** The ISO 3166-1 code for a country's code or usual name; undefined if there is none. */
export function countryOf(text: string): string | undefined {
  byName ??= namesOfCountries();
  if (text.length > 200) return undefined;
  const name = foldCountryName(text);
  return byName.get(name) ?? byName.get(name.replace(/^(?:the )?(?:republic of |kingdom of )?/, ''));
}

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (!names.has(foldCountryName(name))) names.set(foldCountryName(name), code);
  };
  for (const [code, aliases] of Object.entries(COUNTRIES.names)) for (const name of aliases) add(name, code);
  for (const language of LANGUAGES) {
    const display = regionNames(language);
    for (const code of CODES) {
      const name = display.of(code);
      if (name === undefined) continue;
      add(name, code);
      names.set(code.toLowerCase(), code);
    }
  }
  for (const [alpha3, code] of Object.entries(COUNTRIES.alpha3)) add(alpha3, code);
  return names;
}

/** Lower case, without accents and punctuation, `&` as `and`. */
function foldCountryName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[.,()'’，（）。]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
