import { escapeMarkup } from '@vitrine/ui/markup';

/** HTML that this package wrote. Templates escape all other texts. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

const compactTexts = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * The texts of a template. A line break with its indentation becomes one space, or nothing before the end of
 * a tag.
 */
function compact(strings: TemplateStringsArray): readonly string[] {
  const cachedTexts = compactTexts.get(strings);
  if (cachedTexts !== undefined) return cachedTexts;
  const texts = strings.map((text) => text.replace(/\s*\n\s*>/g, '>').replace(/\s*\n\s*/g, ' '));
  compactTexts.set(strings, texts);
  return texts;
}

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeMarkup(part);
  if (typeof part === 'number') return String(part);
  return Array.isArray(part) ? part.map(textOf).join('') : '';
}

/** A template of HTML. It escapes values unless they are markup. Null and false give no text. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [firstText = '', ...otherTexts] = compact(strings);
  let text = firstText;
  for (const [index, part] of parts.entries()) text += textOf(part) + (otherTexts[index] ?? '');
  return new Markup(text);
}

/** Marks a text as HTML. Only for results of functions that escape their values. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** An attribute with a space before it; nothing if the value is undefined. */
export function attribute(name: string, value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : html`${trusted(` ${name}=`)}"${value}"`;
}
