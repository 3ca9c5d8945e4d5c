/** Names in exhibitor lists that `Intl.DisplayNames` does not contain. */
const OTHERS: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  uae: 'AE',
  'korea republic of': 'KR',
  'republic of korea': 'KR',
  korea: 'KR',
  韩国: 'KR',
  'hong kong': 'HK',
  香港: 'HK',
  macao: 'MO',
  macau: 'MO',
  澳门: 'MO',
  taiwan: 'TW',
  台湾: 'TW',
  中国台湾: 'TW',
  中国大陆: 'CN',
  'mainland china': 'CN',
  'peoples republic of china': 'CN',
  'czech republic': 'CZ',
  turkey: 'TR',
  holland: 'NL',
  'russian federation': 'RU',
  'viet nam': 'VN',
};

/** All pairs of letters, which include every code of ISO 3166-1. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

let byName: Map<string, string> | undefined;

/** The ISO 3166-1 code for a country's code or English or Chinese name; undefined if there is none. */
export function countryOf(text: string): string | undefined {
  byName ??= namesOfCountries();
  const name = plain(text);
  return byName.get(name) ?? byName.get(name.replace(/^(?:the )?(?:republic of |kingdom of )?/, ''));
}

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  const languages = ['en', 'zh-Hans', 'zh-Hant'].map(
    (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
  );
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    // ZZ is unknown and EU is not a country; UK is an alias of GB.
    if (['ZZ', 'EU', 'EZ', 'UN', 'UK', 'XA', 'XB', 'QO'].includes(code)) continue;
    for (const language of languages) {
      const name = language.of(code);
      if (name === undefined) continue;
      names.set(plain(name), code);
      names.set(code.toLowerCase(), code);
    }
  }
  for (const [name, code] of Object.entries(OTHERS)) names.set(name, code);
  return names;
}

/** Lower case, without accents and punctuation, `&` as `and`. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[.,()'’]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
