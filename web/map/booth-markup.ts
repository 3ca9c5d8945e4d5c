import { escapeMarkup } from '@vitrine/ui/markup';
import { isHatched } from '@vitrine/ui/categories';
import type { Language } from '@vitrine/ui/language';
import { labelTransform, outlinePath, unit, UNITS } from './drawing.js';
import { boothName, boxOf, middleOf, type PlanBooth } from './plan.js';
import { wrapTitle } from './titles.js';

/** How booths of one plan are drawn. */
export interface BoothStyle {
  /** `a` for pages that work without scripts, `g` with the role of a button elsewhere. */
  readonly element: 'a' | 'g';
  readonly language: Language;
  readonly heading: number;
  /** Shapes alone: no texts, no roles. */
  readonly bare: boolean;
  /** What ids within the drawing begin with. */
  readonly prefix: string;
  /** The booth that Tab stops at. */
  readonly tabStop: string | undefined;
  readonly selected: string | undefined;
}

const CODE = { largest: 11, near: 7.4, letter: 0.62 };
const TITLE = { size: 4.8, line: 5.8, most: 3 };
const SIGN = 7;

export function boothMarkup(booth: PlanBooth, style: BoothStyle): string {
  const path = outlinePath(booth.outline);
  const shapes = [`<path class="booth-floor" d="${path}"/>`];
  if (booth.state === 'blocked' || isHatched(booth.tone ?? 0)) {
    shapes.push(`<path class="booth-hatch" d="${path}" fill="url(#${style.prefix}hatch)"/>`);
  }
  const classes = [
    'booth',
    booth.tone === undefined ? '' : `has-tone tone-${booth.tone}`,
    booth.state === undefined ? '' : `is-${booth.state}`,
    booth.id === style.selected ? 'is-chosen' : '',
  ];
  const name = classes.filter(Boolean).join(' ');
  if (style.bare) return `<g class="${name}">${shapes.join('')}</g>`;
  const tag = style.element === 'a' && booth.href !== undefined ? 'a' : 'g';
  return `<${tag} class="${name}"${attributesOf(booth, tag, style)}>${shapes.join('')}${labelMarkup(booth, style)}</${tag}>`;
}

function attributesOf(booth: PlanBooth, tag: 'a' | 'g', style: BoothStyle): string {
  const middle = middleOf(boxOf(booth.outline));
  const tabIndex = booth.id === style.tabStop ? 0 : -1;
  const role =
    tag === 'a' ? `href="${escapeMarkup(booth.href ?? '')}"` : `role="button" tabindex="${tabIndex}"`;
  return [
    '',
    `data-id="${escapeMarkup(booth.id)}"`,
    `data-at="${unit(middle.x * UNITS)} ${unit(middle.y * UNITS)}"`,
    role,
    `aria-label="${escapeMarkup(boothName(booth, style.language))}"`,
    ...(booth.id === style.selected ? ['aria-current="location"'] : []),
  ].join(' ');
}

/** The code, and what a near view has besides: the title below it, which moves the code up by its lines. */
function labelMarkup(booth: PlanBooth, style: BoothStyle): string {
  const box = boxOf(booth.outline);
  const isLying = Math.abs((style.heading % 180) - 90) >= 45 || style.heading === 0;
  const [width, height] = (isLying ? [box.width, box.height] : [box.height, box.width]).map(
    (m) => m * UNITS,
  ) as [number, number];
  const size = Math.min(CODE.largest, width / (booth.code.length * CODE.letter + 0.6), height * 0.36);
  const room = Math.min(TITLE.most, Math.floor((height - CODE.near - 3) / TITLE.line));
  const lines =
    booth.title === undefined || room < 1 ? [] : wrapTitle(booth.title, (width - 2.4) / TITLE.size, room);
  const classes = `plan-label${lines.length > 0 ? ` has-lines-${lines.length}` : ''}${size < CODE.near ? ' is-tight' : ''}`;
  const first = (CODE.near + 3) / 2 - ((lines.length - 1) * TITLE.line) / 2 + 0.4;
  const title = lines.map((line, index) => {
    return `<tspan x="0" y="${unit(first + index * TITLE.line)}">${escapeMarkup(line)}</tspan>`;
  });
  return [
    `<g class="${classes}" transform="${labelTransform(middleOf(box), style.heading)}">`,
    `<text class="plan-code" font-size="${unit(size)}">${escapeMarkup(booth.code)}</text>`,
    title.length === 0 ? '' : `<text class="plan-title">${title.join('')}</text>`,
    signMarkup(booth, width, height, style),
    '</g>',
  ].join('');
}

/** The sign of the field, in a corner of the booth; style sheets show it where there are no colours. */
function signMarkup(booth: PlanBooth, width: number, height: number, style: BoothStyle): string {
  if (booth.sign === undefined || width < 3 * SIGN || height < 2.5 * SIGN) return '';
  const [x, y] = [unit(1.5 - width / 2), unit(1.5 - height / 2)];
  const href = `#${style.prefix}${booth.sign}`;
  return `<use class="plan-sign" href="${href}" x="${x}" y="${y}" width="${SIGN}" height="${SIGN}"/>`;
}
