/** `H2`, `Hall 3.1`, `2号馆`, `3.2`: usual names of halls, for events that have none yet. */
const HALL =
  /^(?:Hall|Halle|Pavilion)\s+(?<named>[a-z0-9][a-z0-9.]*)$|^(?:H|Hall|馆)\s*(?<marked>[a-z]?\d[a-z0-9.]*)$|^(?<bare>\d+(?:\.\d+)?)$|^(?<counted>[a-z]?\d+(?:\.\d+)?)\s*号?(?:馆|展厅|厅)$/i;

/** A hall and the text after it. */
export interface HallPrefix {
  readonly hall: string;
  readonly rest: string;
  readonly pattern: 'HALL-BOOTH' | 'HALL.BOOTH' | 'HALL BOOTH' | 'HALL:BOOTH' | 'HALLBOOTH';
}

/** `H2` for `H2` and `Hall 2`, `3.2` for `3.2`; undefined if the text is not like a hall. */
export function hallCode(text: string): string | undefined {
  if (text.length > 50) return undefined;
  const { named, marked, bare, counted } = HALL.exec(text)?.groups ?? {};
  return /^H\d/i.test(text) ? text.toUpperCase() : (named ?? marked ?? bare ?? counted);
}

const SPACE = 32;

/** The halls whose name begins the text, the longest name first: `1号馆A178`, `14.C06`, `世博中心 B12`. */
export function hallPrefixes(
  text: string,
  names: readonly (readonly [name: string, label: string])[],
): HallPrefix[] {
  const lower = text.toLowerCase();
  // Each cell is compared with all names of all halls.
  const first = lower.charCodeAt(0);
  const near = names.filter(([name]) => name.charCodeAt(0) === first || first === SPACE);
  return near.flatMap(([name, hall]) => {
    const end = endOf(lower, name);
    if (end === undefined) return [];
    const [separator = ''] = /^[\s\-–—.:：,·/|]*(?:(?:stand|booth|展位)\s*)?/i.exec(text.slice(end)) ?? [];
    const rest = text.slice(end + separator.length).trim();
    if (rest === '' || !isBoundary(name, separator, rest)) return [];
    return [{ hall, rest, pattern: patternOf(separator) }];
  });
}

/** The position after a name at the start of the text, without regard to spaces. */
function endOf(text: string, name: string): number | undefined {
  let end = 0;
  for (const character of name) {
    while (text[end] === ' ' && character !== ' ') end += 1;
    if (character === ' ') continue;
    if (text[end] !== character) return undefined;
    end += 1;
  }
  return end;
}

/** Without a separator, `14` and `C06` are apart because only one of them is a number at that place. */
function isBoundary(name: string, separator: string, rest: string): boolean {
  if (separator.trim() === '.') return /^\p{L}/u.test(rest) || !/\d$/.test(name);
  if (separator !== '') return true;
  if (!/[a-z0-9]$/.test(name)) return /^[\p{L}\p{N}]/u.test(rest);
  return /\d$/.test(name) && /^[A-Za-z]/.test(rest);
}

function patternOf(separator: string): HallPrefix['pattern'] {
  if (separator === '') return 'HALLBOOTH';
  if (separator.includes('.')) return 'HALL.BOOTH';
  if (/[-–—]/.test(separator)) return 'HALL-BOOTH';
  return /[:：]/.test(separator) ? 'HALL:BOOTH' : 'HALL BOOTH';
}

/** The text without a phase of the fair before the hall: `Phase 1 12.1A05`, `一期 12.1A05`. */
export function phaseless(text: string): string {
  return text.replace(/^(?:第?[一二三四1-4]期|phase\s*[1-4])\s*[-:/·]?\s*(?=\S)/i, '');
}
