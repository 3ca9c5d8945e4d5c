import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PrintedContent } from './content/printed-content.js';
import { Sheet } from './layout/sheet.js';
import { Typefaces } from './layout/typefaces.js';
import { Book } from './parts/book.js';
import { contentsPages } from './parts/contents-page.js';
import { exhibitorPages } from './parts/exhibitor-pages.js';
import { categoryPages, hallPages } from './parts/index-pages.js';
import { planPages } from './parts/plan-pages.js';
import { programmePages } from './parts/programme-pages.js';
import { titlePage } from './parts/title-page.js';
import type { PrintedResult } from './printed-file.js';

/**
 * Composes the document and writes it in chunks. The first pass computes the page of each part, and the
 * second pass draws. Two passes are needed because the table of contents and the plans precede the pages that
 * they name.
 */
export async function composeCatalog(
  content: PrintedContent,
  write: (chunk: Uint8Array) => void,
  advance: (exhibitors: number) => void,
): Promise<Omit<PrintedResult, 'bytes'>> {
  const faces = new Typefaces();
  const book = new Book(content, advance);
  const title = faces.printable(content.name);
  await book.register((text) => faces.printable(text));
  await composePass(new Sheet(faces, title), book);
  const pdf = documentOf(content, `${title} ${book.words.catalog}`);
  pdf.on('data', write);
  const completion = new Promise((resolve, reject) => pdf.once('end', resolve).once('error', reject));
  const sheet = new Sheet(faces, title, pdf);
  await composePass(sheet, book);
  sheet.end();
  await completion;
  return { pages: sheet.page, missing: [...faces.missingCharacters] };
}

async function composePass(sheet: Sheet, book: Book): Promise<void> {
  await titlePage(sheet, book);
  contentsPages(sheet, book);
  await planPages(sheet, book);
  await exhibitorPages(sheet, book);
  await programmePages(sheet, book);
  // Gives the event loop time to write the chunks between two parts.
  await setImmediate();
  categoryPages(sheet, book);
  await setImmediate();
  hallPages(sheet, book);
}

function documentOf({ locale, slug, revision }: PrintedContent, title: string): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: locale,
    displayTitle: true,
    // Names seldom repeat, so a cache of their layouts would only use memory.
    fontLayoutCache: false,
    info: { Title: title, Subject: `${slug} ${String(revision)}`, Creator: 'Vitrine', Producer: 'Vitrine' },
  });
}
