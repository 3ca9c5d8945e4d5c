import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { columnLetter } from '../../../src/organizing/exchange/parsers/table.js';

/** A formula without `result` was never evaluated. `date` is a day number; `parts` are runs of rich text. */
export type Cell =
  | string
  | number
  | null
  | { readonly formula: string; readonly result?: string }
  | { readonly date: number }
  | { readonly parts: readonly string[] };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Merged areas, such as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DATE = new Date('2027-01-04T00:00:00Z');

/** An XLSX file. With `prefix`, its elements have a namespace prefix, like in files of .NET programs. */
export function workbookOf(sheets: readonly Sheet[], prefix = ''): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, content: string) => {
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`), name, { mtime: DATE });
  };
  const p = prefix;
  const root = (name: string, content: string) =>
    `<${p}${name} xmlns${p && `:${p.slice(0, -1)}`}="${MAIN}" xmlns:r="${OFFICE}">${content}</${p}${name}>`;
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<${p}sheet name="${name}" sheetId="${index + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="r${index + 1}"/>`,
  );
  add('xl/workbook.xml', root('workbook', `<${p}sheets>${list.join('')}</${p}sheets>`));
  const links = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  add('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`);
  // The second style shows a number as month and day, as a Chinese spreadsheet program does for `12-1`.
  const styles = `<${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="58"/></${p}cellXfs>`;
  add('xl/styles.xml', root('styleSheet', styles));
  for (const [index, sheet] of sheets.entries())
    add(`xl/worksheets/sheet${index + 1}.xml`, root('worksheet', sheetXml(sheet, p)));
  zip.end();
  return buffer(zip.outputStream as Readable);
}

function sheetXml({ rows, merges = [] }: Sheet, p: string): string {
  const lines = rows.map((cells, index) => {
    const content = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${index + 1}`, p));
    return `<${p}row r="${index + 1}">${content.join('')}</${p}row>`;
  });
  const areas = merges.map((area) => `<${p}mergeCell ref="${area}"/>`).join('');
  return `<${p}sheetData>${lines.join('')}</${p}sheetData>${areas && `<${p}mergeCells>${areas}</${p}mergeCells>`}`;
}

function cellXml(cell: Cell, place: string, p: string): string {
  if (cell === null) return '';
  const texts = (all: readonly string[], inside = '') =>
    `<${p}c r="${place}" t="inlineStr"><${p}is>${all
      .map(
        (text) =>
          `${inside && `<${p}r>`}<${p}t xml:space="preserve">${escaped(text)}</${p}t>${inside && `</${p}r>`}`,
      )
      .join('')}</${p}is></${p}c>`;
  if (typeof cell === 'string') return texts([cell]);
  if (typeof cell === 'number') return `<${p}c r="${place}"><${p}v>${cell}</${p}v></${p}c>`;
  if ('parts' in cell) return texts(cell.parts, 'r');
  if ('date' in cell) return `<${p}c r="${place}" s="1"><${p}v>${cell.date}</${p}v></${p}c>`;
  const value = cell.result === undefined ? '' : `<${p}v>${escaped(cell.result)}</${p}v>`;
  return `<${p}c r="${place}" t="str"><${p}f>${escaped(cell.formula)}</${p}f>${value}</${p}c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
