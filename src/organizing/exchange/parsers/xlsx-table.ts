import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { isDateFormat } from './serial-date.js';
import { TABLE_LIMITS, TableBuilder, TableError, type TableRow } from './table.js';
import { sheetVisitor, stringsVisitor } from './xlsx-sheet.js';

type Visitor = Pick<SaxesParser, 'write' | 'close'>;

/** A workbook has a few dozen parts; each part costs memory before it is read. */
const PARTS = 1000;

/**
 * Passes on the rows of the first sheet of an XLSX workbook as text, part by part, and returns the header.
 * Formulas have their last stored results.
 */
export async function readXlsx(bytes: Uint8Array, take: (row: TableRow) => void): Promise<readonly string[]> {
  try {
    return await new Workbook(await partsOf(bytes)).read(new TableBuilder(take));
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(`The file cannot be read as XLSX: ${(error as Error).message}`);
  }
}

interface Parts {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The parts by name. Their declared sizes are checked here, and yauzl enforces them. */
async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, file) => {
      if (error) reject(error);
      else resolve(file);
    });
  });
  if (zip.entryCount > PARTS) throw new TableError('The workbook has too many parts.');
  const entries = new Map<string, Entry>();
  let size = 0;
  zip.on('entry', (entry: Entry) => {
    size += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  const ended = once(zip, 'end');
  zip.readEntry();
  await ended;
  if (size > TABLE_LIMITS.unpackedBytes) {
    throw new TableError(`The workbook unpacks to ${Math.round(size / 1_048_576)} MB, which is too much.`);
  }
  return { zip, entries };
}

/** The parts of a workbook that its first sheet needs. */
class Workbook {
  constructor(private readonly parts: Parts) {}

  async read(builder: TableBuilder): Promise<readonly string[]> {
    const sheet = await this.#firstSheet();
    const strings: string[] = [];
    await this.#visit('xl/sharedStrings.xml', stringsVisitor(strings));
    const found = await this.#visit(sheet, sheetVisitor(builder, { strings, dates: await this.#dates() }));
    if (!found) throw new TableError('The workbook has no sheet.');
    return builder.done();
  }

  async #firstSheet(): Promise<string> {
    let id: string | undefined;
    let target = 'worksheets/sheet1.xml';
    await this.#tags('xl/workbook.xml', (name, attributes) => {
      if (name === 'sheet') id ??= attributes['r:id'];
    });
    await this.#tags('xl/_rels/workbook.xml.rels', (name, attributes) => {
      if (name === 'Relationship' && attributes.Id === id) target = attributes.Target ?? target;
    });
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }

  /** For each cell style whether it shows a date. */
  async #dates(): Promise<boolean[]> {
    const codes = new Map<number, string>();
    const dates: boolean[] = [];
    let inCells = false;
    await this.#tags('xl/styles.xml', (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs' || name === 'cellStyleXfs') inCells = name === 'cellXfs';
      const format = Number(attributes.numFmtId ?? 0);
      if (name === 'xf' && inCells) dates.push(isDateFormat(format, codes.get(format)));
    });
    return dates;
  }

  async #tags(
    part: string,
    take: (name: string, attributes: Readonly<Record<string, string>>) => void,
  ): Promise<void> {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => take(name, attributes as Record<string, string>));
    await this.#visit(part, parser);
  }

  /** Passes a part to the visitor; false if there is no such part. */
  async #visit(part: string, visitor: Visitor): Promise<boolean> {
    const entry = this.parts.entries.get(part);
    if (!entry) return false;
    const decoder = new StringDecoder('utf8');
    for await (const chunk of await this.#open(entry)) visitor.write(decoder.write(chunk));
    visitor.write(decoder.end());
    visitor.close();
    return true;
  }

  #open(entry: Entry): Promise<NodeJS.ReadableStream> {
    return new Promise((resolve, reject) => {
      this.parts.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(error);
        else resolve(stream);
      });
    });
  }
}
