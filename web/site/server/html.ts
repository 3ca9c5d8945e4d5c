import { escapeMarkup } from '@vitrine/ui/markup';

/** HTML that this package has written. Every other text is escaped when a template receives it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The texts of a template: a line break and its indentation is one space, or nothing before the end of a tag. */
function compact(strings: TemplateStringsArray): readonly string[] {
  const known = compacted.get(strings);
  if (known !== undefined) return known;
  const texts = strings.map((text) => text.replace(/\s*\n\s*>/g, '>').replace(/\s*\n\s*/g, ' '));
  compacted.set(strings, texts);
  return texts;
}

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeMarkup(part);
  if (typeof part === 'number') return String(part);
  return Array.isArray(part) ? part.map(textOf).join('') : '';
}

/** A template of HTML. Its values are escaped, unless they are markup; nothing stands for null and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...others] = compact(strings);
  let text = first;
  for (const [index, part] of parts.entries()) text += textOf(part) + (others[index] ?? '');
  return new Markup(text);
}

/** Text that is already HTML: only for results of functions that escape their values. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** An attribute with a space before it; nothing if the value is undefined. */
export function attribute(name: string, value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : html`${trusted(` ${name}=`)}"${value}"`;
}
