import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { MergedCells } from './merged-cells.js';
import { isDateFormat } from './serial-date.js';
import { SheetRows } from './sheet-rows.js';
import {
  type SheetReading,
  type SkippedLine,
  TABLE_LIMITS,
  TableError,
  type TableHead,
  type TableOptions,
  type TableRow,
} from '../table.js';
import { TableBuilder, TableLimiter } from '../table-builder.js';
import { localName, sheetVisitor, stringsVisitor, type XmlVisitor } from './xlsx-sheet.js';
import { message, type Message } from '../../../../platform/text/message.js';

/** A workbook has a few dozen parts; each part costs memory before it is read. */
const PARTS = 1000;

/**
 * Passes on the rows of the sheets of an XLSX workbook as text, part by part. Formulas have their last stored
 * results.
 */
export async function readXlsx(
  bytes: Uint8Array,
  onRow: (row: TableRow) => void,
  options: TableOptions,
): Promise<TableHead> {
  try {
    return await new Workbook(await partsOf(bytes), options).read(onRow);
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(unreadableMessage(Buffer.from(bytes)));
  }
}

const NO_WORKBOOK = message`The file is no XLSX workbook. Open it in the program that made it, and save it as Excel workbook (.xlsx).`;

/** The next step for the sender. The errors of the ZIP and XML readers do not help. */
function unreadableMessage(bytes: Buffer): Message {
  // Old workbooks and encrypted workbooks have the same container.
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return message`The file has a password or is a workbook of an older Excel. Open it in Excel, remove the password, and save it as Excel workbook (.xlsx).`;
  }
  if (bytes.length > 0 && bytes.subarray(0, 2).toString('latin1') !== 'PK') return NO_WORKBOOK;
  return message`The file cannot be read as XLSX: it is damaged or not complete. Open it in Excel and save it again, or ask for it once more.`;
}

interface Parts {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The parts by name. Their declared sizes are checked here, and yauzl enforces them. */
async function partsOf(bytes: Uint8Array): Promise<Parts> {
  // Without autoClose the parts can be read after all entries.
  const zip = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true, autoClose: false });
  if (zip.entryCount > PARTS) throw new TableError(message`The workbook has too many parts.`);
  const entries = new Map<string, Entry>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
  }
  if (size > TABLE_LIMITS.unpackedBytes) {
    throw new TableError(
      message`The workbook unpacks to ${Math.round(size / 1_048_576)} MB, which is too much.`,
    );
  }
  return { zip, entries };
}

/** A sheet of the workbook. */
interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** The sheets of a workbook and the parts that they need. */
class Workbook {
  readonly #strings: string[] = [];
  #dates: readonly boolean[] = [];
  #isFrom1904 = false;
  readonly #limiter = new TableLimiter();

  constructor(
    private readonly parts: Parts,
    private readonly options: TableOptions,
  ) {}

  async read(onRow: (row: TableRow) => void): Promise<TableHead> {
    await this.#visit('xl/sharedStrings.xml', stringsVisitor(this.#strings));
    this.#dates = await this.#dateStyles();
    const sheets = await this.#sheets();
    this.#checkNames(sheets);
    const rows = new SheetRows(onRow, this.options.fields);
    const skipped: SkippedLine[] = [];
    const unknownSheets: string[] = [];
    const isOnly = sheets.filter((sheet) => this.#stateOf(sheet) === 'READ').length === 1;
    for (const sheet of sheets) {
      const builder = await this.#readSheet(sheet, rows, isOnly);
      if (this.#stateOf(sheet) !== 'READ') continue;
      if (!builder.finish()) {
        if (builder.hasContent) unknownSheets.push(sheet.name);
        continue;
      }
      const placeInFile = ({ place }: SkippedLine) => (isOnly ? place : message`${sheet.name}!${place}`);
      skipped.push(...builder.skippedLines.map((line) => ({ ...line, place: placeInFile(line) })));
    }
    if (rows.header.length === 0) {
      const sheet = this.#mainSheet(unknownSheets);
      if (sheet === undefined) throw new TableError(noSheetMessage(rows.sheets));
      return new Workbook(this.parts, { ...this.options, sheets: [sheet] }).read(onRow);
    }
    return { header: rows.header, reading: { encoding: null, sheets: rows.sheets, skipped } };
  }

  /**
   * The sheet to read if no sheet has a known header, so that the user can assign its columns: the first one, or of
   * the selected ones the last that was selected.
   */
  #mainSheet(unknownSheets: readonly string[]): string | undefined {
    const selectedSheet = this.options.sheets?.findLast((name) => unknownSheets.includes(name));
    return selectedSheet ?? unknownSheets[0];
  }

  async #readSheet(sheet: SheetPart, rows: SheetRows, isOnly: boolean): Promise<TableBuilder> {
    const chosenState = this.#stateOf(sheet);
    const onRow = chosenState === 'READ' ? rows.add.bind(rows) : () => undefined;
    const builder = new TableBuilder(onRow, this.options.fields, this.#limiter, isOnly);
    const mergedCells = await this.#mergedCells(sheet.part);
    const isFrom1904 = this.#isFrom1904;
    const context = { strings: this.#strings, dates: this.#dates, isFrom1904, mergedCells };
    await this.#visit(sheet.part, sheetVisitor(builder, context));
    const header = builder.finish();
    const state = chosenState === 'READ' && !header ? 'NO_HEADER' : chosenState;
    rows.end({ name: sheet.name, state, rows: builder.rows }, header);
    return builder;
  }

  #stateOf({ name, isHidden }: SheetPart): SheetReading['state'] {
    const { sheets } = this.options;
    if (sheets) return sheets.includes(name) ? 'READ' : 'NOT_SELECTED';
    return isHidden ? 'HIDDEN' : 'READ';
  }

  #checkNames(sheets: readonly SheetPart[]): void {
    const unknownName = this.options.sheets?.find((name) => !sheets.some((sheet) => sheet.name === name));
    if (unknownName === undefined) return;
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new TableError(message`The workbook has no sheet "${unknownName}". It has ${names}.`);
  }

  async #sheets(): Promise<SheetPart[]> {
    const targets = new Map<string, string>();
    await this.#tags('xl/_rels/workbook.xml.rels', (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
    });
    const sheets: SheetPart[] = [];
    await this.#tags('xl/workbook.xml', (name, attributes) => {
      if (name === 'workbookPr') this.#isFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => localName(key) === 'id')?.[1];
      const target = targets.get(id ?? '') ?? 'worksheets/sheet1.xml';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      // Sheets with only a chart have no rows.
      if (this.parts.entries.has(part) && !part.includes('chartsheets'))
        sheets.push({ name: attributes.name ?? '', part, isHidden });
    });
    const firstSheet = 'xl/worksheets/sheet1.xml';
    if (sheets.length === 0 && this.parts.entries.has(firstSheet))
      sheets.push({ name: 'Sheet1', part: firstSheet, isHidden: false });
    if (!this.parts.entries.has('xl/workbook.xml') && sheets.length === 0) throw new TableError(NO_WORKBOOK);
    if (sheets.length === 0) throw new TableError(message`The workbook has no sheet.`);
    return sheets;
  }

  /** Reads the merged cells first. The XML contains them below the rows, which need them. */
  async #mergedCells(part: string): Promise<MergedCells> {
    const mergedCells = new MergedCells();
    let pendingText = '';
    const write = (text: string): void => {
      pendingText += text;
      const start = pendingText.search(/<(?:\w+:)?mergeCell\s/);
      if (start === -1) {
        pendingText = pendingText.slice(-100);
        return;
      }
      const end = pendingText.lastIndexOf('>') + 1;
      mergedCells.addAll(pendingText.slice(start, end));
      pendingText = pendingText.slice(end);
    };
    await this.#visit(part, { write, close: () => undefined });
    return mergedCells;
  }

  /** For each cell style whether it shows a date. */
  async #dateStyles(): Promise<boolean[]> {
    const codes = new Map<number, string>();
    const dates: boolean[] = [];
    let isInCells = false;
    await this.#tags('xl/styles.xml', (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs' || name === 'cellStyleXfs') isInCells = name === 'cellXfs';
      const format = Number(attributes.numFmtId ?? 0);
      if (name === 'xf' && isInCells) dates.push(isDateFormat(format, codes.get(format)));
    });
    return dates;
  }

  async #tags(
    part: string,
    onTag: (name: string, attributes: Readonly<Record<string, string>>) => void,
  ): Promise<void> {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) =>
      onTag(localName(name), attributes as Record<string, string>),
    );
    await this.#visit(part, parser);
  }

  /** Passes a part to the visitor, if there is one. */
  async #visit(part: string, visitor: XmlVisitor): Promise<void> {
    const entry = this.parts.entries.get(part);
    if (!entry) return;
    const decoder = new StringDecoder('utf8');
    const stream: AsyncIterable<Buffer> = await this.parts.zip.openReadStreamPromise(entry);
    for await (const chunk of stream) visitor.write(decoder.write(chunk));
    visitor.write(decoder.end());
    visitor.close();
  }
}

function noSheetMessage(sheets: readonly SheetReading[]): Message {
  if (sheets.every(({ rows }) => rows === 0)) return message`The file is empty.`;
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  return message`No sheet has a row of known headers (${names}). Name the sheet to read.`;
}
