import { escapeMarkup } from '@vitrine/ui/markup';
import { UNITS } from './drawing.js';
import { boxOf, type PlanBooth } from './plan.js';
import { WIDE, wrapTitle } from './titles.js';

/** The font size of a code with a title below it. */
export const CODE_NEAR = 7.4;
const TITLE = { size: 4.8, line: 5.8, lines: 3 };

/**
 * A title around the middle of a booth, and the class of its label. The class moves the code up by the
 * title's lines.
 */
export interface TitleMarkup {
  readonly className: string;
  readonly markup: string;
}

/** The title of a booth; undefined without a title or without room. */
export function boothTitle(booth: PlanBooth, heading: number): TitleMarkup | undefined {
  return booth.title === undefined ? undefined : titleMarkup(booth.title, ...visibleSize(booth, heading));
}

/** The visible width and height of a booth in units, on a turned floor. */
export function visibleSize({ outline }: PlanBooth, heading: number): [width: number, height: number] {
  const { width, height } = boxOf(outline);
  const isLying = Math.abs((heading % 180) - 90) >= 45 || heading === 0;
  return isLying ? [width * UNITS, height * UNITS] : [height * UNITS, width * UNITS];
}

/** The title for a booth of a size in units; undefined without room. */
export function titleMarkup(title: string, width: number, height: number): TitleMarkup | undefined {
  const room = Math.min(TITLE.lines, Math.floor((height - CODE_NEAR - 3) / TITLE.line));
  const lines = room < 1 ? [] : wrapTitle(title, (width - 2.4) / TITLE.size, room);
  if (lines.length === 0) return undefined;
  const firstY = (CODE_NEAR + 3) / 2 - ((lines.length - 1) * TITLE.line) / 2 + 0.4;
  const spans = lines.map(
    (line, index) =>
      `<tspan x="0" y="${(firstY + index * TITLE.line).toFixed(1)}">${escapeMarkup(line)}</tspan>`,
  );
  return {
    className: `has-lines-${lines.length}`,
    // Programs that compare the text with the name of the booth need the words, not their lines. So does the code before it.
    markup: ` <text class="plan-title">${spans.join(WIDE.test(title) ? '' : ' ')}</text>`,
  };
}
