import { message, type Message } from '../../../../platform/text/message.js';
import type { TableRow } from '../../parsers/table.js';
import type { HeaderColumn } from './match-header.js';

/** The texts of a column that a plan shows. */
const SAMPLES = 3;

/** A column of the file, how it is read, and what it contains. */
export interface ColumnUse extends HeaderColumn {
  /** The number of cells with a text. */
  readonly filled: number;
  readonly samples: readonly string[];
}

/** Counts the filled cells of each column. */
export class ColumnCounter {
  readonly #filled: number[];
  readonly #samples: string[][];

  constructor(private readonly states: readonly HeaderColumn[]) {
    this.#filled = states.map(() => 0);
    this.#samples = states.map(() => []);
  }

  add({ cells }: TableRow): void {
    for (const [index, cell] of cells.entries()) {
      if (cell.trim() === '') continue;
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
 * Why columns stop an import, each by its header; a fault of all columns has none. `example` is a field that a
 * header can name.
 */
export function columnFaults(
  uses: readonly ColumnUse[],
  example: string | undefined,
): [header: string | null, reason: Message][] {
  const faults = uses.flatMap((use): [string, Message][] => {
    const fault = columnFault(use);
    return fault === undefined ? [] : [[use.header, fault]];
  });
  const isKnown = uses.some(({ state }) => state === 'MATCHED' || state === 'MAPPED');
  if (isKnown || uses.length === 0) return faults;
  return [[null, message`The first row contains no known column, such as "${example ?? ''}".`], ...faults];
}

/** The first line names the columns, so a list without a header loses its first row. A line says so. */
export function assumedHeader(uses: readonly ColumnUse[]): Message[] {
  const isKnown = uses.some(({ state }) => !['MAPPED', 'IGNORED', 'UNKNOWN', 'REPEATED'].includes(state));
  if (isKnown || !uses.some(({ state }) => state === 'MAPPED')) return [];
  const texts = uses.map(({ header }) => `"${header}"`).slice(0, 5);
  return [
    message`The first line is taken as the header and not imported: ${texts.join(', ')}. If it is data, put a line with headers above it.`,
  ];
}

/** Why a column with cells stops an import; undefined if it does not. */
function columnFault({ state, field, filled, samples, header }: ColumnUse): Message | undefined {
  if (filled === 0 || (state !== 'UNKNOWN' && state !== 'REPEATED')) return undefined;
  const cells = message`${filled} cells are filled, such as ${samples.map((text) => `"${text}"`).join(', ')}`;
  const advice = message`(--ignore-column "${header}" leaves the column out)`;
  if (state === 'REPEATED')
    return message`has the field ${field ?? ''}, as another column has; ${cells} ${advice}`;
  return message`is not understood; ${cells}; state its field with --map "${header}=field" ${advice}`;
}
