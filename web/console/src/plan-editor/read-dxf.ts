import type { Point } from '@vitrine/map/plan';
import { type Drawing, type DrawingText, isDrawable, LIMITS, UnreadableDrawing } from './drawing.js';
import { circleOf, type Outline } from './geometry.js';

/** The length of a unit in metres, by the code of `$INSUNITS`. */
const UNITS: Readonly<Record<string, number>> = { 1: 0.0254, 2: 0.3048, 4: 0.001, 5: 0.01, 6: 1, 10: 0.9144 };
const DEEPEST = 5;

/** One line pair of the file: a group code and its value. */
type Group = readonly [code: number, value: string];

/** An entity or a block: its type and its groups. */
interface Entity {
  readonly type: string;
  readonly groups: Group[];
}

type Place = (point: Point) => Point;

/** Reads closed polylines, circles and texts of an ASCII DXF file, including those in blocks. */
export function readDxf(bytes: Uint8Array): Drawing {
  const entities = entitiesOf(decoded(bytes));
  const reader = new DxfReader(entities);
  return reader.read();
}

/** Old files state a code page; newer files are UTF-8. */
function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  if (!/^\s*(?:0|999)\s*\r?\n/.test(head)) throw new UnreadableDrawing('form');
  const isUtf8 = /AC10(?:2[1-9]|3)/.test(head);
  const page = /ANSI_(\d+)/.exec(head)?.[1];
  const encoding =
    page === '936' ? 'gb18030' : page === '950' ? 'big5' : page === '932' ? 'shift_jis' : 'utf-8';
  return new TextDecoder(isUtf8 ? 'utf-8' : encoding).decode(bytes);
}

function entitiesOf(text: string): Entity[] {
  const lines = text.split(/\r?\n/);
  const entities: Entity[] = [];
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const code = Number(lines[index]);
    const value = (lines[index + 1] ?? '').trim();
    if (Number.isNaN(code)) throw new UnreadableDrawing('form');
    if (code === 0) entities.push({ type: value, groups: [] });
    else entities.at(-1)?.groups.push([code, value]);
  }
  return entities;
}

class DxfReader {
  readonly #shapes: Outline[] = [];
  readonly #texts: DrawingText[] = [];
  readonly #blocks = new Map<string, Entity[]>();
  #unit: number | undefined;
  #drawn = 0;

  constructor(private readonly entities: readonly Entity[]) {}

  read(): Drawing {
    let section = '';
    const drawn: Entity[] = [];
    let block: Entity[] | undefined;
    for (const entity of this.entities) {
      if (entity.type === 'SECTION') {
        section = textOf(entity, 2);
        if (section === 'HEADER') this.#unit = unitOf(entity);
      } else if (section === 'BLOCKS' && entity.type === 'BLOCK') {
        block = [];
        this.#blocks.set(textOf(entity, 2), block);
      } else if (entity.type === 'ENDBLK') block = undefined;
      else if (section === 'BLOCKS') block?.push(entity);
      else if (section === 'ENTITIES') drawn.push(entity);
    }
    // The y axis of the file points up.
    this.#draw(drawn, ({ x, y }) => ({ x, y: -y }), 0);
    if (this.#shapes.length === 0) throw new UnreadableDrawing('empty');
    return { shapes: this.#shapes, texts: this.#texts, unit: this.#unit };
  }

  #draw(entities: readonly Entity[], place: Place, depth: number): void {
    for (let index = 0; index < entities.length; index += 1) {
      const entity = entities[index];
      if (!entity) return;
      // Limits nested blocks: a small file can contain billions of drawn entities.
      this.#drawn += 1;
      if (this.#drawn > LIMITS.drawn) throw new UnreadableDrawing('size');
      if (entity.type === 'POLYLINE') {
        let end = index + 1;
        while (entities[end]?.type === 'VERTEX') end += 1;
        const vertices = entities.slice(index + 1, end);
        this.#add(vertices.map(pointOf), numberOf(entity, 70), place);
        index += vertices.length;
      } else this.#drawOne(entity, place, depth);
    }
  }

  #drawOne(entity: Entity, place: Place, depth: number): void {
    const { type } = entity;
    if (type === 'LWPOLYLINE') this.#add(pointsOf(entity), numberOf(entity, 70), place);
    else if (type === 'CIRCLE') this.#add(circleOf(pointOf(entity), numberOf(entity, 40)), 1, place);
    else if (type === 'INSERT') this.#insert(entity, place, depth);
    else if (type === 'TEXT' || type === 'MTEXT' || type === 'ATTRIB') this.#write(entity, place);
  }

  #add(points: readonly Point[], flags: number, place: Place): void {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return;
    const meets = Math.hypot(first.x - last.x, first.y - last.y) < 1e-6;
    const outline = meets ? points.slice(0, -1) : points;
    if ((!meets && flags % 2 === 0) || !isDrawable(outline)) return;
    if (this.#shapes.length >= LIMITS.shapes) throw new UnreadableDrawing('size');
    this.#shapes.push(outline.map(place));
  }

  #write(entity: Entity, place: Place): void {
    const parts = entity.groups.filter(([code]) => code === 3 || code === 1).map(([, value]) => value);
    const text = plainText(parts.join(''));
    if (text === '' || this.#texts.length >= LIMITS.texts) return;
    // The place of an aligned text is its second point.
    const isAligned = entity.type !== 'MTEXT' && numberOf(entity, 72) + numberOf(entity, 73) > 0;
    this.#texts.push({ text, ...place(isAligned ? pointOf(entity, 11) : pointOf(entity)) });
  }

  #insert(entity: Entity, place: Place, depth: number): void {
    const block = this.#blocks.get(textOf(entity, 2));
    if (!block || depth >= DEEPEST) return;
    const at = pointOf(entity);
    const angle = (numberOf(entity, 50) * Math.PI) / 180;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const [scaleX, scaleY] = [numberOf(entity, 41, 1), numberOf(entity, 42, 1)];
    this.#draw(
      block,
      ({ x, y }) => {
        const [sx, sy] = [x * scaleX, y * scaleY];
        return place({ x: at.x + sx * cos - sy * sin, y: at.y + sx * sin + sy * cos });
      },
      depth + 1,
    );
  }
}

function unitOf({ groups }: Entity): number | undefined {
  const at = groups.findIndex(([code, value]) => code === 9 && value === '$INSUNITS');
  return at < 0 ? undefined : UNITS[groups[at + 1]?.[1] ?? ''];
}

function textOf({ groups }: Entity, code: number): string {
  return groups.find(([each]) => each === code)?.[1] ?? '';
}

function numberOf(entity: Entity, code: number, fallback = 0): number {
  const text = textOf(entity, code);
  return text === '' ? fallback : Number(text) || 0;
}

function pointOf(entity: Entity, code = 10): Point {
  return { x: numberOf(entity, code), y: numberOf(entity, code + 10) };
}

/** The corners of a light polyline. Each group with code 10 begins one. */
function pointsOf({ groups }: Entity): Point[] {
  const points: { x: number; y: number }[] = [];
  for (const [code, value] of groups) {
    if (code === 10) points.push({ x: Number(value), y: 0 });
    const last = points.at(-1);
    if (code === 20 && last) last.y = Number(value);
  }
  return points;
}

/** Removes the format codes of a text: `{\fArial;A12}` is A12, `\U+4E2D` is 中. */
function plainText(text: string): string {
  return text
    .replace(/\\U\+([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\P|\\~/g, ' ')
    .replace(/\\[ACFHLOQSTWacfhloqstw][^;\\]*;/g, '')
    .replace(/%%[a-z]|[{}]/gi, '')
    .replace(/\\(.)/g, '$1')
    .trim();
}
