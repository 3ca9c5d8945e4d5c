import { messageText } from '../../../platform/text/message.js';
import type { ColumnUse } from '../plan/columns/column-use.js';
import type { ImportPlan } from '../plan/plan.js';
import type { SheetReading } from '../parsers/table.js';

/** The maximum number of halls of a pattern in the output. */
const HALLS = 10;

const STATES: Readonly<Record<Exclude<SheetReading['state'], 'READ'>, string>> = {
  NO_HEADER: 'not read: no row of known headers',
  HIDDEN: 'not read: hidden (--sheet selects it)',
  NOT_SELECTED: 'not read: not selected',
};

/** Patterns whose names do not describe them. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  LISTS: 'a list of halls beside a list of booths',
  RANGE: 'ranges of booths',
  CONTINUED: 'numbers after a code, with its letters',
};

/** `1 cell`, `2 cells`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How a file was read, for the person who decides about the plan. */
export function readingText({ reading, columns, patterns }: ImportPlan): string[] {
  const { encoding, sheets, skipped } = reading;
  // The columns of exports have the names of their fields.
  const isGuessed = columns.some(({ header, field, state }) => state !== 'MATCHED' || header !== field);
  return [
    ...(encoding?.guessed === true
      ? [
          `encoding: ${encoding.name}, detected; ${quotedList(encoding.samples)} (--encoding states another one)`,
        ]
      : []),
    ...(sheets.length > 1 ? sheets.map(sheetText) : []),
    ...skipped.map(
      ({ place, kind, text }) => `${kind === 'TITLE' ? 'title' : 'note'}: ${messageText(place)} "${text}"`,
    ),
    ...(isGuessed || encoding?.guessed === true ? columns.flatMap(columnText) : []),
    ...patternsText(patterns),
  ];
}

function sheetText({ name, state, rows }: SheetReading): string {
  return `sheet "${name}": ${countText(rows, 'row')}, ${state === 'READ' ? 'read' : STATES[state]}`;
}

function columnText({ header, state, field, filled, samples, remembered }: ColumnUse): string[] {
  const rememberedNote = remembered === true ? ' (as in an earlier import)' : '';
  switch (state) {
    case 'MATCHED':
    case 'MAPPED':
      return [`column: "${header}" is ${field ?? ''}${rememberedNote}, ${cellsText(filled, samples)}`];
    case 'ROW_NUMBER':
      return [`column: "${header}" is the number of the row and is not imported`];
    case 'IGNORED':
      return [`column: "${header}" is ignored${rememberedNote}, ${countText(filled, 'cell')}`];
    case 'NO_FIELD':
      return filled === 0
        ? []
        : [`column: "${header}" has no field and is not imported, ${countText(filled, 'cell')}`];
    case 'REPEATED':
    case 'UNKNOWN':
      return filled === 0 ? [`column: "${header}" is not understood; it is empty`] : [];
  }
}

function cellsText(filled: number, samples: readonly string[]): string {
  return filled === 0 ? 'no cells' : `${countText(filled, 'cell')}; ${quotedList(samples)}`;
}

/** A line for each pattern, unless all cells contain only codes or labels of booths. */
function patternsText(patterns: ImportPlan['patterns']): string[] {
  const isPlain = ({ pattern }: ImportPlan['patterns'][number]) => pattern === 'BOOTH' || pattern === 'LABEL';
  return patterns.every(isPlain) ? [] : patterns.map(patternText);
}

function patternText({
  pattern,
  cells,
  total,
  halls,
  hallNames,
  samples,
  readAs,
}: ImportPlan['patterns'][number]): string {
  const description = DESCRIPTIONS[pattern] ?? pattern;
  const names = `${hallNames.slice(0, HALLS).join(', ')}${halls > HALLS ? ', …' : ''}`;
  const count = halls === 0 ? '' : `: ${halls} ${halls === 1 ? 'hall' : 'halls'} (${names})`;
  const examples = samples.map((sample, index) => `${quotedList([sample])} → ${readAs[index] ?? ''}`);
  return `booths: ${cells} of ${total} cells are read as ${description}${count}; ${examples.join('; ')}`;
}

function quotedList(texts: readonly string[]): string {
  return texts.map((text) => `"${text.replace(/\s+/g, ' ')}"`).join(', ');
}
