import { foldHeader } from '../../headers/header-text.js';
import type { ImportOptions } from '../../model/column.js';
import { message, type Message } from '../../../../platform/text/message.js';
import { columnLetter, type TableHead } from '../../parsers/table.js';

/** What the organizer has decided about a column. */
export interface ColumnChoice {
  /** The column, as the organizer names it: `Company`, or `Sheet 2!Company` for one sheet. */
  readonly name: string;
  /** Whether the choice is for one sheet. */
  readonly isOfSheet: boolean;
  /** Null for a column that is not imported. */
  readonly field: string | null;
}

/** A column of the file. The same column of several sheets is one, unless the organizer separates the sheets. */
export interface SourceColumn {
  readonly header: string;
  /** The position in the table. */
  readonly place: number;
  /** The names of its sheets; empty in a file without sheets. */
  readonly sheets: readonly string[];
  readonly choice: ColumnChoice | undefined;
}

type Choices = Pick<ImportOptions, 'map' | 'ignoreColumns'>;

/** The columns of a file with the choices of the organizer. */
export function sourceColumns({ header, reading }: TableHead, options: Choices): SourceColumn[] {
  const sheets = reading.sheets.filter(({ state }) => state === 'READ');
  const choices = choicesOf(options);
  return header.flatMap((text, place) => {
    if (sheets.length === 0)
      return [{ header: text, place, sheets: [], choice: choiceFor(choices, text, place) }];
    const columns = new Map<string, SourceColumn & { readonly sheets: string[] }>();
    for (const { name, headers } of sheets) {
      const sheetHeader = headers[place] ?? null;
      if (sheetHeader === null) continue;
      const choice = choiceFor(choices, sheetHeader, place, name);
      const key =
        choice?.isOfSheet === true ? `sheet ${name}` : `field ${choice?.field ?? ''} ${choice?.name ?? ''}`;
      const column = columns.get(key);
      if (column) column.sheets.push(name);
      else columns.set(key, { header: sheetHeader, place, sheets: [name], choice });
    }
    return [...columns.values()];
  });
}

/** A line for each choice for a column that no sheet of the file has, also none that is not read. */
export function unusedChoices({ header, reading }: TableHead, options: Choices): Message[] {
  const names = columnNames({ header, reading });
  const letters = new Set(header.flatMap((text, place) => (text.trim() === '' ? columnLetter(place) : [])));
  return choicesOf(options)
    .map(({ name }) => name)
    .filter((name) => !names.has(foldHeader(name)) && !letters.has(withoutSheet(name).toUpperCase()))
    .map((name) => message`The file has no column "${name}". The choice for it has no effect.`);
}

/** The folded names of the columns that have a header, with and without their sheets. */
export function columnNames({ header, reading }: TableHead): ReadonlySet<string> {
  const headers = reading.sheets.flatMap(({ name, headers: texts }) =>
    texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text, nameInSheet(name, text)])),
  );
  return new Set([...header, ...headers].map(foldHeader).filter((text) => text !== ''));
}

/** The name of a column of one sheet, as spreadsheet programs name a cell: `Sheet 2!Company`. */
export function nameInSheet(sheet: string, header: string): string {
  return `${sheet}!${header}`;
}

/** The header in the name of a column of one sheet. */
export function withoutSheet(name: string): string {
  return name.slice(name.indexOf('!') + 1);
}

function choicesOf({ map = {}, ignoreColumns = [] }: Choices): Omit<ColumnChoice, 'isOfSheet'>[] {
  const ignored = ignoreColumns.map((name) => ({ name, field: null }));
  return [...ignored, ...Object.entries(map).map(([name, field]) => ({ name, field }))];
}

/** The choice for the column of a sheet; one for this sheet alone comes first. */
function choiceFor(
  choices: readonly Omit<ColumnChoice, 'isOfSheet'>[],
  header: string,
  place: number,
  sheet?: string,
): ColumnChoice | undefined {
  const hasHeader = header.trim() !== '';
  const name = hasHeader ? header : columnLetter(place);
  const find = (text: string) =>
    choices.find((choice) =>
      hasHeader
        ? foldHeader(choice.name) === foldHeader(text)
        : choice.name.toUpperCase() === text.toUpperCase(),
    );
  const choiceOfSheet = sheet === undefined ? undefined : find(nameInSheet(sheet, name));
  if (choiceOfSheet) return { ...choiceOfSheet, isOfSheet: true };
  const choice = find(name);
  return choice && { ...choice, isOfSheet: false };
}
