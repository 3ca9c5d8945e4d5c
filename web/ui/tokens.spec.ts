import { readFileSync } from 'node:fs';
import path from 'node:path';

const CSS = ['tokens.css', 'kiosk-tokens.css']
  .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
  .join('');

/** The declarations of a rule, by its selector. */
function declarationsOf(selector: string): Map<string, string> {
  const start = CSS.indexOf(`${selector} {`);
  const body = CSS.slice(start, CSS.indexOf('\n  }', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

const LIGHT = declarationsOf(':root');
const THEMES = {
  light: LIGHT,
  dark: new Map([...LIGHT, ...declarationsOf(":root[data-theme='dark']")]),
  contrast: new Map([...LIGHT, ...declarationsOf(":root[data-contrast='more']")]),
};
type Theme = keyof typeof THEMES;

/** Red, green and blue of a token, each from 0 to 1. */
function colourOf(theme: Theme, token: string): number[] {
  const value = THEMES[theme].get(token) ?? '';
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colourOf(theme, reference);
  return [1, 3, 5].map((at) => parseInt(value.slice(at, at + 2), 16) / 255);
}

function luminanceOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: readonly number[], second: readonly number[]): number {
  const [low = 0, high = 0] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS = [
  ['--text', '--ground'],
  ['--text', '--surface-2'],
  ['--text-2', '--ground'],
  ['--text-2', '--surface'],
  ['--text-2', '--surface-2'],
  ['--action', '--surface'],
  ['--action', '--ground'],
  ['--on-action', '--action'],
  ['--text', '--action-soft'],
  ['--on-place', '--place'],
  ['--on-hall', '--hall'],
  ['--good', '--good-soft'],
  ['--warn', '--warn-soft'],
  ['--bad', '--bad-soft'],
  ['--bad', '--surface'],
  ['--on-band', '--band'],
  ['--on-band-2', '--band-2'],
  ['--plan-text', '--plan-floor'],
  ['--text-2', '--plan-floor'],
] as const;

/** The pairs of colours that have not at least this contrast, by theme. */
function faintPairs(pairs: readonly (readonly [string, string])[], least: number): string[] {
  return (['light', 'dark', 'contrast'] as const).flatMap((theme) =>
    pairs
      // Also true for a colour that does not exist, whose contrast is no number.
      .filter(([text, ground]) => !(contrast(colourOf(theme, text), colourOf(theme, ground)) >= least))
      .map(([text, ground]) => `${theme}: ${text} on ${ground}`),
  );
}

describe('the tokens', () => {
  it('have enough contrast for text in each theme', () => {
    expect(faintPairs(TEXTS, 4.5)).toEqual([]);
  });

  it('have enough contrast for the lines of controls in each theme', () => {
    const pairs = ['--surface', '--ground'].map((ground) => ['--border-control', ground] as const);
    expect(faintPairs(pairs, 3)).toEqual([]);
  });

  it('are equal for a dark system and for the dark theme', () => {
    expect(declarationsOf("    :root[data-theme='auto']")).toEqual(
      declarationsOf(":root[data-theme='dark']"),
    );
  });

  it('contain a deep colour for each category colour', () => {
    const missing = Array.from({ length: 10 }, (_, index) => `--cat-${index + 1}-deep`);
    expect(missing.filter((token) => !LIGHT.has(token))).toEqual([]);
  });
});
