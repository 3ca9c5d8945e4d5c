import type PDFDocument from 'pdfkit';
import { A4, COLORS, MARGIN } from './look.js';
import { FACES, type FaceName, type TextStyle, type Typefaces } from './typefaces.js';

type Pdf = InstanceType<typeof PDFDocument>;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The head of a page. It is read when the page ends, because it can depend on the content of the page. */
type RunningHead = () => { readonly section: string; readonly range?: string };

/** The target of a link: a name in the document, or a web address. */
export type LinkTarget = { readonly name: string } | { readonly address: string };

const FOLIO: TextStyle = { face: 'strong', size: 9 };
const HEAD: TextStyle = { face: 'text', size: 7.5, color: COLORS.quiet };
const RANGE: TextStyle = { face: 'strong', size: 13, color: COLORS.ink };

/** The pages of a document. Without a document nothing is drawn: such a pass only computes page numbers. */
export class Sheet {
  #page = 0;
  #isLandscape = false;
  #head: RunningHead | undefined;

  constructor(
    readonly faces: Typefaces,
    private readonly title: string,
    private readonly pdf?: Pdf,
  ) {
    if (!pdf) return;
    for (const name of FACES) pdf.registerFont(name, faces.file(name));
  }

  get page(): number {
    return this.#page;
  }

  get width(): number {
    return this.#isLandscape ? A4.height : A4.width;
  }

  get height(): number {
    return this.#isLandscape ? A4.width : A4.height;
  }

  addPage(head?: RunningHead, isLandscape = false): void {
    this.#endPage();
    this.#page += 1;
    this.#isLandscape = isLandscape;
    this.#head = head;
    const writtenPage = this.pdf?.page;
    this.pdf?.addPage({ size: 'A4', layout: isLandscape ? 'landscape' : 'portrait', margin: 0 });
    // Removes the links of a written page. The document keeps the dictionaries of all pages, and 4,000 pages
    // have 200,000 links.
    if (writtenPage) writtenPage.dictionary.data.Annots = undefined;
  }

  end(): void {
    this.#endPage();
    this.pdf?.end();
  }

  /** Draws a printable text on a base line; returns its width. */
  text(text: string, x: number, y: number, style: TextStyle): number {
    let position = x;
    for (const run of this.faces.runs(text, style)) {
      this.#run(run.face, run.text, position, y, style);
      position += this.faces.runWidth(run, style.size);
    }
    return position - x;
  }

  textToRight(text: string, right: number, y: number, style: TextStyle): void {
    this.text(text, right - this.faces.width(text, style), y, style);
  }

  textInMiddle(text: string, middle: number, y: number, style: TextStyle): void {
    this.text(text, middle - this.faces.width(text, style) / 2, y, style);
  }

  #run(face: FaceName, text: string, x: number, y: number, { size, color }: TextStyle): void {
    if (!this.pdf || text.trim() === '') return;
    this.pdf
      .font(face)
      .fontSize(size)
      .fillColor(color ?? COLORS.text)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    this.pdf?.rect(x, y, width, height).fill(color);
  }

  /** A small square in the colour of a category. */
  swatch(x: number, y: number, size: number, color: string): void {
    this.pdf?.roundedRect(x, y, size, size, 1).fill(color);
  }

  line(from: Corner, to: Corner, color: string, width = 0.5): void {
    this.pdf?.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(width).stroke(color);
  }

  polygon(corners: readonly Corner[], look: { fill?: string; stroke?: string; width?: number }): void {
    const [first, ...otherCorners] = corners;
    if (!this.pdf || !first) return;
    const { fill, stroke, width = 0.5 } = look;
    this.pdf.moveTo(first.x, first.y).lineWidth(width);
    for (const { x, y } of otherCorners) this.pdf.lineTo(x, y);
    this.pdf.closePath();
    if (fill !== undefined && stroke !== undefined) this.pdf.fillAndStroke(fill, stroke);
    else if (fill !== undefined) this.pdf.fill(fill);
    else if (stroke !== undefined) this.pdf.stroke(stroke);
  }

  /** Draws within a rectangle; parts outside of it are clipped. */
  within(
    x: number,
    y: number,
    size: { width: number; height: number; radius?: number },
    draw: () => void,
  ): void {
    this.pdf
      ?.save()
      .roundedRect(x, y, size.width, size.height, size.radius ?? 0)
      .clip();
    draw();
    this.pdf?.restore();
  }

  /** Draws a picture at the left of a box, as large as it fits. */
  picture(bytes: Uint8Array, x: number, y: number, fit: [number, number]): void {
    this.pdf?.image(Buffer.from(bytes), x, y, { fit });
  }

  /** The target of links. */
  mark(name: string, y: number): void {
    this.pdf?.addNamedDestination(name, 'XYZ', 0, Math.max(0, y), null);
  }

  link(target: LinkTarget, x: number, y: number, width: number, height: number): void {
    if ('name' in target) this.pdf?.goTo(x, y, width, height, target.name);
    else this.pdf?.link(x, y, width, height, target.address);
  }

  /** Adds a bookmark of the page. Returns a function that adds bookmarks below it. */
  bookmark(title: string): (below: string) => void {
    const item = this.pdf?.outline.addItem(title);
    return (below) => void item?.addItem(below);
  }

  /** Page numbers are at the outer edge, as in a bound book. */
  #endPage(): void {
    const head = this.#head?.();
    this.#head = undefined;
    if (!head || !this.pdf) return;
    const isRight = this.#page % 2 === 1;
    const [left, right] = [MARGIN.side, this.width - MARGIN.side];
    const foot = this.height - 28;
    const folio = String(this.#page);
    const write = (text: string, y: number, style: TextStyle, isOuter: boolean): void =>
      isOuter === isRight ? this.textToRight(text, right, y, style) : void this.text(text, left, y, style);
    write(folio, foot, FOLIO, true);
    write(this.title, foot, HEAD, false);
    write(head.section, 38, HEAD, false);
    if (head.range !== undefined) write(head.range, 39, RANGE, true);
    this.line({ x: left, y: 46 }, { x: right, y: 46 }, COLORS.ink, 0.75);
  }
}
