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

/** `strong` uses the font of signs for Latin words and bold for all others. */
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

/** The replacement for a character that no font has. It is the customary one in Chinese and Japanese print. */
const MISSING = '〓';
/** Direction marks, joiners and variation selectors, which have no glyph. */
const FORMLESS = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
/** A word of an alphabet, spaces, or one character. */
const WORDS = /[^\s\u2E80-\u{3FFFF}]+|\s+|./gsu;

/** The characters and widths of the fonts. */
export class Typefaces {
  readonly #files = new Map<FaceName, Buffer>();
  readonly #faces = new Map<FaceName, Face>();
  /** The characters that no font has. */
  readonly missingCharacters = new Set<string>();

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

  /** The text in one line, with characters of the fonts only. */
  printable(text: string): string {
    const face = this.#face('text');
    let printableText = '';
    for (const character of text.normalize('NFC').replace(/\s+/gu, ' ').replace(FORMLESS, '').trim()) {
      if (face.has(character)) printableText += character;
      else {
        this.missingCharacters.add(character);
        printableText += MISSING;
      }
    }
    return printableText;
  }

  /** The parts of a printable text. */
  runs(text: string, { face }: TextStyle): Run[] {
    if (face === 'text') return text === '' ? [] : [{ face, text }];
    const runs: { face: FaceName; text: string }[] = [];
    for (const [word] of text.matchAll(WORDS)) {
      const faceName = this.#face('sign').hasAll(word) ? 'sign' : 'strong';
      const lastRun = runs.at(-1);
      if (lastRun?.face === faceName) lastRun.text += word;
      else runs.push({ face: faceName, text: word });
    }
    return runs;
  }

  /** The width in points. */
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

/** The widths of a font's characters; -1 for a character that the font lacks. */
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
    const cachedWidth = this.#widths.get(character);
    if (cachedWidth !== undefined) return cachedWidth;
    const code = character.codePointAt(0) ?? 0;
    const width = this.font.hasGlyphForCodePoint(code)
      ? this.font.glyphForCodePoint(code).advanceWidth / this.font.unitsPerEm
      : -1;
    this.#widths.set(character, width);
    return width;
  }
}
