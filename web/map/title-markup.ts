import { escapeMarkup } from '@vitrine/ui/markup';
import { wrapTitle } from './titles.js';

/** The size of a code with a title below it. */
export const CODE_NEAR = 7.4;
const TITLE = { size: 4.8, line: 5.8, most: 3 };

/** A title around the middle of a booth, and the class of its label, which moves the code up by its lines. */
export interface TitleMarkup {
  readonly className: string;
  readonly markup: string;
}

/** The title of a booth of a size in units; undefined where it has no room. */
export function titleMarkup(title: string, width: number, height: number): TitleMarkup | undefined {
  const room = Math.min(TITLE.most, Math.floor((height - CODE_NEAR - 3) / TITLE.line));
  const lines = room < 1 ? [] : wrapTitle(title, (width - 2.4) / TITLE.size, room);
  if (lines.length === 0) return undefined;
  const first = (CODE_NEAR + 3) / 2 - ((lines.length - 1) * TITLE.line) / 2 + 0.4;
  const spans = lines.map(
    (line, index) =>
      `<tspan x="0" y="${(first + index * TITLE.line).toFixed(1)}">${escapeMarkup(line)}</tspan>`,
  );
  return {
    className: `has-lines-${lines.length}`,
    markup: `<text class="plan-title">${spans.join('')}</text>`,
  };
}
