import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { xmlText } from '../../../platform/text/format/xml-text.js';
import { columnLetter } from '../parsers/table.js';

const NAMESPACE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Style 0 has the format "text", so that a spreadsheet does not convert `12-1` and `007`. Style 1 marks a
 * cell by colour.
 */
const STYLES = `<styleSheet xmlns="${NAMESPACE}/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fillId="2" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}/spreadsheetml/2006/main" xmlns:r="${NAMESPACE}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMESPACE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${NAMESPACE}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
};

/** The texts of a row; `markedCells` are the positions of cells with a colour. */
export type SheetRow =
  readonly string[] | { readonly cells: readonly string[]; readonly markedCells: ReadonlySet<number> };

/** Streams rows as an XLSX workbook. Every cell is text, so that no cell is a formula. */
export function xlsxBytes(rows: AsyncIterable<SheetRow>): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(HEAD + content), name);
  const output = zip.outputStream as Readable;
  const sheet = Readable.from(sheetText(rows), { objectMode: false });
  sheet.on('error', (error) => output.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  return output as AsyncIterable<Uint8Array>;
}

async function* sheetText(rows: AsyncIterable<SheetRow>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${HEAD}<worksheet xmlns="${NAMESPACE}/spreadsheetml/2006/main"><sheetData>`);
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const { cells, markedCells } = 'cells' in row ? row : { cells: row, markedCells: undefined };
    const xml = cells.map((text, index) =>
      xmlCell(`${columnLetter(index)}${number}`, text, markedCells?.has(index) === true),
    );
    yield Buffer.from(`<row r="${number}">${xml.join('')}</row>`);
  }
  yield Buffer.from('</sheetData></worksheet>');
}

/** A cell with its address, which is optional in the standard but required by some programs. */
function xmlCell(address: string, text: string, isMarked: boolean): string {
  const attributes = `r="${address}"${isMarked ? ' s="1"' : ''}`;
  if (text === '') return `<c ${attributes}/>`;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
