import { message, type Message } from '../../../../platform/text/message.js';
import { sheetOfRow, type TableReading, type TableRow } from '../../parsers/table.js';
import type { HeaderColumn } from './match-header.js';

/** The texts of a column that a plan shows. */
const SAMPLES = 3;

/** A column of the file, its use, and a summary of its cells. */
export interface ColumnUse extends HeaderColumn {
  /** The number of cells with a text. */
  readonly filled: number;
  readonly samples: readonly string[];
}

/** Counts the filled cells of each column. */
export class ColumnCounter {
  readonly #filled: number[];
  readonly #samples: string[][];

  constructor(
    private readonly states: readonly HeaderColumn[],
    private readonly reading: TableReading,
  ) {
    this.#filled = states.map(() => 0);
    this.#samples = states.map(() => []);
  }

  add({ cells, number }: TableRow): void {
    const sheet = sheetOfRow(this.reading, number)?.name;
    for (const [index, { place, sheets }] of this.states.entries()) {
      const cell = cells[place] ?? '';
      if (cell.trim() === '' || (sheet !== undefined && !sheets.includes(sheet))) continue;
      this.#filled[index] = (this.#filled[index] ?? 0) + 1;
      const samples = this.#samples[index];
      if (!samples || samples.length === SAMPLES) continue;
      const text = cell.trim().slice(0, 60);
      if (!samples.includes(text)) samples.push(text);
    }
  }

  get uses(): ColumnUse[] {
    return this.states.map((state, index) => ({
      ...state,
      filled: this.#filled[index] ?? 0,
      samples: this.#samples[index] ?? [],
    }));
  }
}

/**
 * The reasons why columns stop an import, by header. A fault of all columns has no header. `example`: a
 * field that a header can name.
 */
export function columnFaults(
  uses: readonly ColumnUse[],
  example: string | undefined,
): [header: string | null, reason: Message][] {
  const faults = uses.flatMap((use): [string, Message][] => {
    const fault = columnFault(use);
    return fault === undefined ? [] : [[use.name, fault]];
  });
  const hasKnownColumn = uses.some(({ state }) => state === 'MATCHED' || state === 'MAPPED');
  if (hasKnownColumn || uses.length === 0) return faults;
  return [[null, message`The first row contains no known column, such as "${example ?? ''}".`], ...faults];
}

/** The option that solves the fault of several columns at once; undefined for one column. */
export function columnsOption(uses: readonly ColumnUse[]): 'ignoreUnknown' | undefined {
  const unknownUses = uses.filter(({ state, filled }) => state === 'UNKNOWN' && filled > 0);
  return unknownUses.length > 1 ? 'ignoreUnknown' : undefined;
}

/** A note that the first line is used as the header: a list without a header loses its first row. */
export function assumedHeader(uses: readonly ColumnUse[]): Message[] {
  const hasKnownColumn = uses.some(
    ({ state }) => !['MAPPED', 'IGNORED', 'UNKNOWN', 'REPEATED'].includes(state),
  );
  if (hasKnownColumn || !uses.some(({ state }) => state === 'MAPPED')) return [];
  const texts = uses.map(({ header }) => `"${header}"`).slice(0, 5);
  return [
    message`The first line is taken as the header and not imported: ${texts.join(', ')}. If it is data, put a line with headers above it.`,
  ];
}

/** The reason why a column with filled cells stops an import. Undefined if it does not. */
function columnFault({ state, field, filled, samples }: ColumnUse): Message | undefined {
  if (filled === 0 || (state !== 'UNKNOWN' && state !== 'REPEATED')) return undefined;
  const cells = message`${filled} cells are filled, such as ${samples.map((text) => `"${text}"`).join(', ')}`;
  return state === 'REPEATED'
    ? message`has the field ${field ?? ''}, as another column has; ${cells}`
    : message`is not understood; ${cells}`;
}
