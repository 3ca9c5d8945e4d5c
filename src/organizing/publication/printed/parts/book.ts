import { Spool } from '../../../../platform/spool/spool.js';
import type {
  PrintedBooth,
  PrintedCategory,
  PrintedContent,
  PrintedExhibitor,
  PrintedPlace,
  PrintedSession,
} from '../content/printed-content.js';
import type { Sheet } from '../layout/sheet.js';
import { type PrintedWords, WORDS } from '../words.js';

/** The data of an exhibitor that plans and indexes need. */
export interface ListedExhibitor {
  readonly name: string;
  readonly shortName: string;
  readonly places: readonly PrintedPlace[];
  readonly categories: readonly string[];
  /** The page on which its entry begins; 0 before the first pass. */
  page: number;
}

/** The content of a document and, after the first pass, the page of each part. */
export class Book {
  readonly words: PrintedWords;
  readonly categories: ReadonlyMap<string, PrintedCategory>;
  readonly exhibitors = new Map<string, ListedExhibitor>();
  /** Pages by the names of marks. */
  readonly pages = new Map<string, number>();
  readonly #exhibitors: Spool<PrintedExhibitor>;
  readonly #booths: Spool<PrintedBooth>;
  readonly #sessions: Spool<PrintedSession>;

  constructor(
    readonly content: PrintedContent,
    private readonly advance: (count: number) => void,
  ) {
    this.words = WORDS[content.language];
    this.categories = new Map(content.categories.map((category) => [category.id, category]));
    this.#exhibitors = new Spool(content.exhibitors);
    this.#booths = new Spool(content.booths);
    this.#sessions = new Spool(content.sessions);
  }

  get exhibitorCount(): number {
    return this.content.exhibitors.length;
  }

  async *exhibitorBatches(): AsyncGenerator<PrintedExhibitor[]> {
    for await (const batch of this.#exhibitors.batches()) {
      yield batch;
      this.advance(batch.length);
    }
  }

  boothBatches(): AsyncGenerator<PrintedBooth[]> {
    return this.#booths.batches();
  }

  sessionBatches(): AsyncGenerator<PrintedSession[]> {
    return this.#sessions.batches();
  }

  /** Reads the data that plans and indexes need. */
  async register(printable: (text: string) => string): Promise<void> {
    for await (const batch of this.exhibitorBatches()) {
      for (const { id, name, shortName, places, categories } of batch) {
        this.exhibitors.set(id, {
          name: printable(name),
          shortName: printable(shortName),
          places,
          categories,
          page: 0,
        });
      }
    }
  }

  /** The first category of the first exhibitor of a booth. */
  categoryOf([first = '']: readonly string[]): PrintedCategory | undefined {
    const [category = ''] = this.exhibitors.get(first)?.categories ?? [];
    return this.categories.get(category);
  }

  /** Stores the page of a part and makes it the target of links. */
  mark(sheet: Sheet, name: string, y = 0): void {
    if (!this.pages.has(name)) this.pages.set(name, sheet.page);
    sheet.mark(name, y);
  }

  pageOf(name: string): string {
    const page = this.pages.get(name);
    return page === undefined ? '' : String(page);
  }
}
