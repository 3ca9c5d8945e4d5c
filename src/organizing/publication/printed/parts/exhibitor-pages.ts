import type { PrintedExhibitor } from '../content/printed-content.js';
import { Columns } from '../layout/columns.js';
import { COLORS } from '../layout/look.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';
import { ExhibitorEntry } from './exhibitor-entry.js';

const LETTER: TextStyle = { face: 'strong', size: 24, color: COLORS.ink };
const LETTER_HEIGHT = 36;
const GAP = 13;

/** All exhibitors, ordered by name, in two columns. */
export async function exhibitorPages(sheet: Sheet, book: Book): Promise<void> {
  const pages = new ExhibitorPages(sheet, book);
  for await (const batch of book.exhibitorBatches()) for (const exhibitor of batch) pages.add(exhibitor);
}

class ExhibitorPages {
  readonly #columns: Columns;
  readonly #bookmark: (below: string) => void;
  #initial = '';
  /** The first initial of the current page. */
  #firstInitial = '';
  #lastInitial = '';

  constructor(
    private readonly sheet: Sheet,
    private readonly book: Book,
  ) {
    this.#columns = new Columns(sheet, { count: 2, gap: 22, startPage: () => this.#startPage() });
    this.#startPage();
    book.mark(sheet, 'exhibitors');
    this.#bookmark = sheet.bookmark(book.words.exhibitors);
  }

  add(exhibitor: PrintedExhibitor): void {
    const entry = new ExhibitorEntry(this.sheet, this.book, exhibitor, this.#columns.width);
    if (exhibitor.initial !== this.#initial) this.#beginInitial(exhibitor.initial, entry.height);
    else this.#columns.space(GAP);
    const place = this.#columns.place(entry.height);
    if (this.#firstInitial === '') this.#firstInitial = exhibitor.initial;
    this.#lastInitial = exhibitor.initial;
    const listedExhibitor = this.book.exhibitors.get(exhibitor.id);
    if (listedExhibitor) listedExhibitor.page = this.sheet.page;
    this.sheet.mark(`x-${exhibitor.id}`, place.y - 6);
    entry.draw(place);
  }

  /** Draws the letter in the column of the first exhibitor below it. */
  #beginInitial(initial: string, entryHeight: number): void {
    this.#columns.space(GAP + 6);
    const { x, y, width } = this.#columns.place(LETTER_HEIGHT, entryHeight);
    this.sheet.text(initial, x, y + 20, LETTER);
    this.sheet.box(x, y + 26, width, 1.5, COLORS.ink);
    if (this.#firstInitial === '') this.#firstInitial = initial;
    this.#initial = initial;
    this.book.mark(this.sheet, `initial-${initial}`, y - 4);
    this.#bookmark(initial);
  }

  #startPage(): void {
    this.sheet.addPage(() => ({ section: this.book.words.exhibitors, range: this.#range }));
    // The head of the previous page is drawn by now.
    this.#firstInitial = '';
    this.#lastInitial = '';
  }

  get #range(): string {
    return this.#firstInitial === this.#lastInitial
      ? this.#firstInitial
      : `${this.#firstInitial} – ${this.#lastInitial}`;
  }
}
