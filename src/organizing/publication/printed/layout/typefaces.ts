import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

const FILES = {
  text: 'noto-sans-sc-400',
  strong: 'noto-sans-sc-700',
  sign: 'barlow-semi-condensed-600',
} as const;

/** A font of the document. */
export type FaceName = keyof typeof FILES;
export const FACES = Object.keys(FILES) as FaceName[];

/** `strong` sets Latin words in the font of signs and all others in bold. */
export interface TextStyle {
  readonly face: 'text' | 'strong';
  readonly size: number;
  readonly color?: string;
}

/** A part of a text in one font. */
export interface Run {
  readonly face: FaceName;
  readonly text: string;
}

/** Printed for a character that no font has, as printers have always done. */
const MISSING = '〓';
/** Direction marks, joiners and selectors of variants, which have no form of their own. */
const FORMLESS = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
/** A word of an alphabet, spaces, or one character. */
const WORDS = /[^\s\u2E80-\u{3FFFF}]+|\s+|./gsu;

/** The fonts, as far as a layout needs them: their characters and widths. */
export class Typefaces {
  readonly #files = new Map<FaceName, Buffer>();
  readonly #faces = new Map<FaceName, Face>();
  /** The characters that no font has. */
  readonly missing = new Set<string>();

  constructor() {
    for (const name of FACES) {
      const file = path.join(import.meta.dirname, '../fonts', `${FILES[name]}.ttf.br`);
      const bytes = brotliDecompressSync(readFileSync(file));
      this.#files.set(name, bytes);
      this.#faces.set(name, new Face(create(bytes) as Font));
    }
  }

  /** The file of a font. */
  file(name: FaceName): Buffer {
    return this.#files.get(name) ?? Buffer.alloc(0);
  }

  /** The text in one line as it can be printed. */
  printable(text: string): string {
    const face = this.#face('text');
    let printed = '';
    for (const character of text.normalize('NFC').replace(/\s+/gu, ' ').replace(FORMLESS, '').trim()) {
      if (face.has(character)) printed += character;
      else {
        this.missing.add(character);
        printed += MISSING;
      }
    }
    return printed;
  }

  /** The parts of a printable text. */
  runs(text: string, { face }: TextStyle): Run[] {
    if (face === 'text') return text === '' ? [] : [{ face, text }];
    const runs: { face: FaceName; text: string }[] = [];
    for (const [word] of text.matchAll(WORDS)) {
      const chosen = this.#face('sign').hasAll(word) ? 'sign' : 'strong';
      const last = runs.at(-1);
      if (last?.face === chosen) last.text += word;
      else runs.push({ face: chosen, text: word });
    }
    return runs;
  }

  /** In points. */
  width(text: string, style: TextStyle): number {
    return this.runs(text, style).reduce((sum, run) => sum + this.runWidth(run, style.size), 0);
  }

  runWidth({ face, text }: Run, size: number): number {
    return this.#face(face).width(text) * size;
  }

  #face(name: FaceName): Face {
    const face = this.#faces.get(name);
    if (!face) throw new Error(`There is no font ${name}.`);
    return face;
  }
}

/** The widths of a font's characters; -1 for a character that it does not have. */
class Face {
  readonly #widths = new Map<string, number>();

  constructor(private readonly font: Font) {}

  has(character: string): boolean {
    return this.#width(character) >= 0;
  }

  hasAll(text: string): boolean {
    for (const character of text) if (!this.has(character)) return false;
    return true;
  }

  width(text: string): number {
    let sum = 0;
    for (const character of text) sum += Math.max(0, this.#width(character));
    return sum;
  }

  #width(character: string): number {
    const known = this.#widths.get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    const width = this.font.hasGlyphForCodePoint(code)
      ? this.font.glyphForCodePoint(code).advanceWidth / this.font.unitsPerEm
      : -1;
    this.#widths.set(character, width);
    return width;
  }
}
