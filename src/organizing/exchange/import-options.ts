import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { fieldsOfKind } from './headers/kind-headers.js';
import { foldHeader } from './headers/header-text.js';
import { withoutSheet } from './plan/columns/source-columns.js';
import { countryOf } from './cells/names/country-names.js';
import { KINDS } from './kinds/kinds.js';
import type { ImportOptions } from './model/column.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import type { TableOptions } from './parsers/table.js';

/** The options of a command or a request, by name. */
export type OptionValues = Readonly<Record<string, unknown>>;

/** The options of an import; INVALID for a malformed one. */
export function importOptions(values: OptionValues): ImportOptions {
  return {
    share: isOn(values.share),
    createCategories: isOn(values.createCategories),
    createBooths: isOn(values.createBooths),
    createHalls: isOn(values.createHalls),
    createVenues: isOn(values.createVenues),
    createSponsorLevels: isOn(values.createSponsorLevels),
    skipBadRows: isOn(values.skipBadRows),
    dropBadCells: isOn(values.dropBadCells),
    ignoreZeros: isOn(values.ignoreZeros),
    joinCategories: isOn(values.joinCategories),
    withdrawMissing: isOn(values.withdrawMissing),
    add: isAdding(values),
    map: mappings(textsOf(values.map)),
    ignoreUnknown: isOn(values.ignoreUnknown),
    cutCommonText: isOn(values.cutCommonText),
    ignoreColumns: textsOf(values.ignoreColumn),
    leaveOut: textsOf(values.leaveOut).map(rowName),
    sameName: sameName(textsOf(values.sameName).at(-1)),
    defaultHall: textsOf(values.defaultHall).at(-1),
    defaultCountry: country(textsOf(values.defaultCountry).at(-1)),
  };
}

/** How the file is read. */
export function tableOptions(kind: ExchangeKindName, values: OptionValues): TableOptions {
  const sheets = textsOf(values.sheet);
  const mappedHeaders = Object.keys(mappings(textsOf(values.map)))
    .flatMap((name) => [name, withoutSheet(name)])
    .map((header) => [foldHeader(header), header] as const);
  return {
    fields: new Map([...mappedHeaders, ...fieldsOfKind(KINDS[kind])]),
    encoding: textsOf(values.encoding).at(-1),
    sheets: sheets.length === 0 ? undefined : sheets,
  };
}

function isAdding(values: OptionValues): boolean {
  if (!isOn(values.add) || !isOn(values.replace)) return isOn(values.add);
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

/** `5` or `Sheet 2!5` */
function rowName(text: string): string {
  if (/^(?:.+!)?\d{1,9}$/.test(text)) return text;
  throw userError('INVALID', message`"${text}" must be the number of a row, like "5" or "Sheet 2!5".`);
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

/** Whether an option is set to a value other than `0` and `false`. */
export function isOn(value: unknown): boolean {
  if (typeof value === 'string') return value !== '0' && value !== 'false';
  return value === true || Array.isArray(value);
}
