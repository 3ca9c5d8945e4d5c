import type { DrawnHall, PrintedBooth, PrintedFeature, PrintedPoint } from '../content/printed-content.js';
import { breakLines } from '../layout/break-lines.js';
import { categoryColor, COLORS } from '../layout/look.js';
import type { Sheet } from '../layout/sheet.js';
import type { TextStyle } from '../layout/typefaces.js';
import type { Book } from './book.js';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The smallest font size of titles in points; codes can be 0.6 points smaller. Texts that do not fit are
 * omitted.
 */
const MINIMUM_SIZE = 2.6;
const MAXIMUM_CODE_SIZE = 8;
const TITLE_SIZES = [7.5, 6.5, 5.5, 4.6, 3.8, 3.2, MINIMUM_SIZE];
const FILLS: Readonly<Record<string, string>> = {
  WALL: '#8d99a5',
  COLUMN: '#566575',
  STAGE: '#d6dde2',
  SERVICE: '#e4e9ec',
  ENTRANCE: '#ffffff',
  EXIT: '#ffffff',
};

/** Draws the floor of a hall as large as its area allows, in the stored orientation. */
export class FloorDrawing {
  readonly #scale: number;
  readonly #left: number;
  readonly #top: number;

  constructor(
    private readonly sheet: Sheet,
    private readonly book: Book,
    private readonly hall: DrawnHall,
    area: Area,
  ) {
    this.#scale = Math.min(area.width / hall.width, area.height / hall.depth);
    this.#left = area.x + (area.width - hall.width * this.#scale) / 2;
    this.#top = area.y + (area.height - hall.depth * this.#scale) / 2;
  }

  draw(booths: readonly PrintedBooth[]): void {
    const { width, depth, features } = this.hall;
    const corners = [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: depth },
      { x: 0, y: depth },
    ].map((point) => this.#place(point));
    this.sheet.polygon(corners, { fill: '#f6f8f9', stroke: COLORS.quiet, width: 1 });
    for (const feature of features) this.#feature(feature);
    for (const booth of booths) this.#booth(booth);
    for (const feature of features) this.#featureName(feature);
  }

  #place({ x, y }: PrintedPoint): PrintedPoint {
    return { x: this.#left + x * this.#scale, y: this.#top + y * this.#scale };
  }

  #feature({ kind, outline }: PrintedFeature): void {
    const fill = FILLS[kind];
    const stroke = kind === 'WALL' || kind === 'COLUMN' ? undefined : COLORS.line;
    this.sheet.polygon(
      outline.map((point) => this.#place(point)),
      { ...(fill === undefined ? {} : { fill }), ...(stroke === undefined ? {} : { stroke }), width: 0.4 },
    );
  }

  #featureName({ outline, name }: PrintedFeature): void {
    const { faces } = this.sheet;
    const word = faces.printable(name);
    const box = this.#box(outline);
    const style: TextStyle = { face: 'strong', size: 5.5, color: COLORS.quiet };
    const lines = breakLines(faces, word, { width: Math.max(box.width, 44), style, maximum: 2 });
    const middle = box.x + box.width / 2;
    const firstBase = box.y + box.height / 2 + 2 - (lines.length - 1) * 3.2;
    for (const [index, line] of lines.entries()) {
      const width = faces.width(line, style);
      const x = Math.min(Math.max(middle - width / 2, this.#left + 2), this.#right - width - 2);
      this.sheet.text(line, x, firstBase + index * 6.4, style);
    }
  }

  #booth({ code, outline, exhibitors }: PrintedBooth): void {
    const category = this.book.categoryOf(exhibitors);
    const isTaken = exhibitors.length > 0;
    const fill = category ? categoryColor(category.color) : isTaken ? COLORS.faint : COLORS.paper;
    this.sheet.polygon(
      outline.map((point) => this.#place(point)),
      { fill, stroke: isTaken ? COLORS.quiet : COLORS.line, width: 0.35 },
    );
    const box = this.#box(outline);
    const title = exhibitors.map((id) => this.book.exhibitors.get(id)?.shortName ?? '').find(Boolean) ?? '';
    const lines = title === '' ? undefined : this.#title(title, box);
    const codeHeight = this.#code(code, box, lines !== undefined);
    if (lines) this.#lines(lines, box, codeHeight);
    const [first] = exhibitors;
    if (first !== undefined) this.sheet.link({ name: `x-${first}` }, box.x, box.y, box.width, box.height);
  }

  /** Draws the code in the middle, or at the top if a title follows. Returns its height. */
  #code(code: string, box: Area, hasTitle: boolean): number {
    const { faces } = this.sheet;
    const text = faces.printable(code);
    const unit = faces.width(text, { face: 'strong', size: 1 });
    const size = Math.min(MAXIMUM_CODE_SIZE, (box.width * 0.86) / unit, box.height * (hasTitle ? 0.3 : 0.6));
    if (size < MINIMUM_SIZE - 0.6) return 0;
    const base = hasTitle ? box.y + size * 1.05 + 0.6 : box.y + box.height / 2 + size * 0.35;
    this.sheet.textInMiddle(text, box.x + box.width / 2, base, { face: 'strong', size, color: COLORS.ink });
    return size * 1.2;
  }

  /** The short name in the largest font size that fits below the code. */
  #title(title: string, box: Area): { lines: string[]; size: number } | undefined {
    const height = box.height * 0.66;
    for (const size of TITLE_SIZES) {
      const style: TextStyle = { face: 'text', size };
      const lines = breakLines(this.sheet.faces, title, { width: box.width - 2, style });
      const doLinesFit = lines.every((line) => this.sheet.faces.width(line, style) <= box.width - 1);
      if (doLinesFit && lines.length <= 3 && lines.length * size * 1.2 <= height) return { lines, size };
    }
    return undefined;
  }

  #lines({ lines, size }: { lines: string[]; size: number }, box: Area, codeHeight: number): void {
    const freeHeight = box.height - codeHeight;
    let base = box.y + codeHeight + (freeHeight - lines.length * size * 1.2) / 2 + size * 0.95;
    for (const line of lines) {
      this.sheet.textInMiddle(line, box.x + box.width / 2, base, { face: 'text', size, color: COLORS.ink });
      base += size * 1.2;
    }
  }

  /** The smallest rectangle around an outline. */
  #box(outline: readonly PrintedPoint[]): Area {
    const corners = outline.map((point) => this.#place(point));
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  get #right(): number {
    return this.#left + this.hall.width * this.#scale;
  }
}
