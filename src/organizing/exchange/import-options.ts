import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { fieldsOfKind } from './headers/kind-headers.js';
import { foldHeader } from './headers/header-text.js';
import { countryOf } from './cells/country-names.js';
import { KINDS } from './kinds/kinds.js';
import type { ImportOptions } from './model/column.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import type { TableOptions } from './parsers/table.js';

/** The options of a command or a request, by name. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** The options of an import; INVALID for a malformed one. */
export function importOptions(given: GivenOptions): ImportOptions {
  return {
    share: isOn(given.share),
    createCategories: isOn(given.createCategories),
    createBooths: isOn(given.createBooths),
    createHalls: isOn(given.createHalls),
    skipBadRows: isOn(given.skipBadRows),
    dropBadCells: isOn(given.dropBadCells),
    joinCategories: isOn(given.joinCategories),
    withdrawMissing: isOn(given.withdrawMissing),
    add: isAdding(given),
    map: mappings(textsOf(given.map)),
    ignoreColumns: textsOf(given.ignoreColumn),
    sameName: sameName(textsOf(given.sameName).at(-1)),
    defaultHall: textsOf(given.defaultHall).at(-1),
    defaultCountry: country(textsOf(given.defaultCountry).at(-1)),
  };
}

/** How the file is read. */
export function tableOptions(kind: ExchangeKindName, given: GivenOptions): TableOptions {
  const sheets = textsOf(given.sheet);
  const mapped = Object.keys(mappings(textsOf(given.map))).map(
    (header) => [foldHeader(header), header] as const,
  );
  return {
    fields: new Map([...mapped, ...fieldsOfKind(KINDS[kind])]),
    encoding: textsOf(given.encoding).at(-1),
    sheets: sheets.length === 0 ? undefined : sheets,
  };
}

function isAdding(given: GivenOptions): boolean {
  if (!isOn(given.add) || !isOn(given.replace)) return isOn(given.add);
  throw userError('INVALID', message`Use either \`add\` or \`replace\`.`);
}

/** `Location & Zone=booths` */
function mappings(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const end = text.lastIndexOf('=');
      const pair = [text.slice(0, Math.max(end, 0)).trim(), text.slice(end + 1).trim()] as const;
      if (pair.includes('')) throw userError('INVALID', message`"${text}" must be like "Header=field".`);
      return pair;
    }),
  );
}

function sameName(text: string | undefined): ImportOptions['sameName'] {
  if (text === undefined || text === 'update' || text === 'create') return text;
  throw userError('INVALID', message`\`sameName\` must be "update" or "create".`);
}

function country(text: string | undefined): string | undefined {
  const code = text === undefined ? undefined : countryOf(text);
  if (text !== undefined && code === undefined)
    throw userError('INVALID', message`"${text.slice(0, 60)}" is not a country of ISO 3166-1.`);
  return code;
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === 'string');
}

/** Whether an option is given, and not as `0` or `false`. */
export function isOn(value: unknown): boolean {
  if (typeof value === 'string') return value !== '0' && value !== 'false';
  return value === true || Array.isArray(value);
}
