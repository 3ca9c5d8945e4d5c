import type { PrintedExhibitor, PrintedPlace } from '../content/printed-content.js';
import { breakLines, oneLine } from '../layout/break-lines.js';
import type { Place } from '../layout/columns.js';
import { categoryColor, COLORS } from '../layout/look.js';
import { drawPlate } from '../layout/plate.js';
import type { LinkTarget, Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';

/** The width of the column of plates, and the height of a plate in it. */
const PLATES = 56;
const PLATE_STEP = 14;
const PLATE_SIZE = 7.5;
/** The height of the line with a venue, below a plate. */
const VENUE_STEP = 9;
/** The width of a category's colour, and the space between two categories. */
const SWATCH = 9;
const CATEGORY_GAP = 8;
const MAXIMUM_PLATES = 8;
const MAXIMUM_CATEGORIES = 6;
const DESCRIPTION_LINES = 5;
const PRODUCT_LINES = 3;

const NAME: TextStyle = { face: 'strong', size: 10 };
const VENUE: TextStyle = { face: 'text', size: 5.8, color: COLORS.quiet };
const QUIET_TEXT: TextStyle = { face: 'text', size: 7.5, color: COLORS.quiet };
const TEXT: TextStyle = { face: 'text', size: 7.5 };
const LINK: TextStyle = { face: 'text', size: 7.5, color: COLORS.link };

interface Part {
  readonly text: string;
  /** The colour of a category. */
  readonly swatch?: string | undefined;
}

interface Line {
  readonly parts: readonly Part[];
  readonly style: TextStyle;
  readonly height: number;
  readonly target?: LinkTarget | undefined;
}

/** An exhibitor: plates at the left, texts at the right. */
export class ExhibitorEntry {
  readonly height: number;
  readonly #lines: readonly Line[];

  constructor(
    private readonly sheet: Sheet,
    private readonly book: Book,
    private readonly exhibitor: PrintedExhibitor,
    private readonly width: number,
  ) {
    this.#lines = this.#allLines();
    const lines = this.#lines.reduce((sum, { height }) => sum + height, 0);
    this.height = Math.max(lines, this.#platesHeight);
  }

  draw({ x, y }: Place): void {
    this.#drawPlates(x, y);
    let top = y;
    for (const line of this.#lines) {
      this.#drawLine(line, x + PLATES, top);
      top += line.height;
    }
  }

  #drawLine({ parts, style, height, target }: Line, left: number, top: number): void {
    const base = top + height * 0.74;
    let x = left;
    for (const { text, swatch } of parts) {
      if (swatch !== undefined) {
        this.sheet.swatch(x, base - 5.2, 5.6, swatch);
        x += SWATCH;
      }
      x += this.sheet.text(text, x, base, style) + CATEGORY_GAP;
    }
    if (target) this.sheet.link(target, left, top, x - left - CATEGORY_GAP, height);
  }

  /** Draws the venue under each plate if the event has several halls of the same code. */
  #drawPlates(x: number, y: number): void {
    const { faces } = this.sheet;
    let top = y;
    for (const [index, place] of this.#plates.entries()) {
      drawPlate(this.sheet, place, { x, y: top }, { size: PLATE_SIZE, maximum: PLATES - 8 });
      top += PLATE_STEP;
      if (place.venue === null || place.venue === this.#plates[index + 1]?.venue) continue;
      this.sheet.text(oneLine(faces, faces.printable(place.venue), PLATES - 6, VENUE), x, top + 4.5, VENUE);
      top += VENUE_STEP;
    }
    const hiddenCount = this.exhibitor.places.length - MAXIMUM_PLATES;
    if (hiddenCount > 0) this.sheet.text(this.book.words.moreBooths(hiddenCount), x, top + 7, QUIET_TEXT);
  }

  get #plates(): readonly PrintedPlace[] {
    return this.exhibitor.places.slice(0, MAXIMUM_PLATES);
  }

  get #platesHeight(): number {
    const venues = this.#plates.filter(
      ({ venue }, index, all) => venue !== null && venue !== all[index + 1]?.venue,
    );
    const moreHeight = this.exhibitor.places.length > MAXIMUM_PLATES ? PLATE_STEP : 0;
    return this.#plates.length * PLATE_STEP + venues.length * VENUE_STEP + moreHeight;
  }

  #allLines(): Line[] {
    const { name, otherName: other, origin, description, slug } = this.exhibitor;
    const { site } = this.book.content;
    const target = site === null ? undefined : { address: `${site}/exhibitors/${encodeURIComponent(slug)}` };
    return [
      ...this.#wrappedLines(name, NAME, 13, { target }),
      ...this.#wrappedLines(other ?? '', QUIET_TEXT, 10.5),
      ...this.#wrappedLines(origin, QUIET_TEXT, 10.5, { maximum: 1 }),
      ...this.#wrappedLines(description, TEXT, 10.8, { maximum: DESCRIPTION_LINES }),
      ...this.#productLines(),
      ...this.#categoryLines(),
      ...this.#websiteLines(),
    ];
  }

  #wrappedLines(
    text: string,
    style: TextStyle,
    height: number,
    { maximum, target }: { maximum?: number; target?: LinkTarget | undefined } = {},
  ): Line[] {
    const { faces } = this.sheet;
    const limits = { width: this.width - PLATES, style, ...(maximum === undefined ? {} : { maximum }) };
    return breakLines(faces, faces.printable(text), limits).map((line) => ({
      parts: [{ text: line }],
      style,
      height,
      target,
    }));
  }

  #productLines(): Line[] {
    const { words } = this.book;
    const { products, productCount } = this.exhibitor;
    if (products.length === 0) return [];
    const names = products.join(words.comma);
    const text = productCount > products.length ? `${names} ${words.more(productCount)}` : names;
    return this.#wrappedLines(`${words.products}${words.point}${text}`, TEXT, 10.8, {
      maximum: PRODUCT_LINES,
    });
  }

  /** The categories in one text, each behind its colour. */
  #categoryLines(): Line[] {
    const { faces } = this.sheet;
    const lineWidth = this.width - PLATES;
    const rows: Part[][] = [];
    let usedWidth = Infinity;
    for (const id of this.exhibitor.categories.slice(0, MAXIMUM_CATEGORIES)) {
      const category = this.book.categories.get(id);
      if (!category) continue;
      const text = oneLine(faces, faces.printable(category.name), lineWidth - SWATCH, QUIET_TEXT);
      const width = SWATCH + faces.width(text, QUIET_TEXT);
      const part = { text, swatch: categoryColor(category.color) };
      if (usedWidth + CATEGORY_GAP + width > lineWidth) {
        rows.push([part]);
        usedWidth = width;
      } else {
        rows.at(-1)?.push(part);
        usedWidth += CATEGORY_GAP + width;
      }
    }
    return rows.map((parts) => ({ parts, style: QUIET_TEXT, height: 11.6 }));
  }

  #websiteLines(): Line[] {
    const { website } = this.exhibitor;
    if (website === null) return [];
    const text = website.replace(/^https?:\/\//, '').replace(/\/$/, '');
    return this.#wrappedLines(text, LINK, 10.8, { maximum: 1, target: { address: website } });
  }
}
