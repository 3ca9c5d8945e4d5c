import { escapeMarkup } from '@vitrine/ui/markup';
import { isHatched } from '@vitrine/ui/categories';
import type { Language } from '@vitrine/ui/language';
import { labelTransform, outlinePath, unit } from './drawing.js';
import { boothName, boxOf, middleOf, type PlanBooth } from './plan.js';
import { boothTitle, CODE_NEAR, seenSize } from './title-markup.js';

/** How booths of one plan are drawn. */
export interface BoothStyle {
  /** `a` for pages that work without scripts, `g` with the role of a button elsewhere. */
  readonly element: 'a' | 'g';
  readonly language: Language;
  readonly heading: number;
  /** Shapes alone: no texts, no roles. */
  readonly bare: boolean;
  /** Whether booths have what only a near view shows. */
  readonly titles: boolean;
  /** Whether booths have what only a view without colours shows. */
  readonly signs: boolean;
  /** What ids within the drawing begin with. */
  readonly prefix: string;
  /** The booth that Tab stops at. */
  readonly tabStop: string | undefined;
  readonly selected: string | undefined;
}

const CODE = { largest: 11, letter: 0.62 };
const SIGN = 7;

export function boothMarkup(booth: PlanBooth, style: BoothStyle): string {
  const middle = middleOf(boxOf(booth.outline));
  const path = outlinePath(booth.outline, middle);
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
  const place = labelTransform(middle);
  if (style.bare) return `<g class="${name}" transform="${place}">${shapes.join('')}</g>`;
  const tag = style.element === 'a' && booth.href !== undefined ? 'a' : 'g';
  return `<${tag} class="${name}" transform="${place}" ${attributesOf(booth, tag, style)}>${shapes.join('')}${labelMarkup(booth, style)}</${tag}>`;
}

function attributesOf(booth: PlanBooth, tag: 'a' | 'g', style: BoothStyle): string {
  const tabIndex = booth.id === style.tabStop ? 0 : -1;
  const role =
    tag === 'a' ? `href="${escapeMarkup(booth.href ?? '')}"` : `role="button" tabindex="${tabIndex}"`;
  return [
    // Pages that are sent do without what their script can read from the code.
    ...(style.element === 'a' && booth.id === booth.code ? [] : [`data-id="${escapeMarkup(booth.id)}"`]),
    role,
    `aria-label="${escapeMarkup(boothName(booth, style.language))}"`,
    ...(booth.id === style.selected ? ['aria-current="location"'] : []),
  ].join(' ');
}

/** The code, and what a near view has besides: the title below it, which moves the code up by its lines. */
function labelMarkup(booth: PlanBooth, style: BoothStyle): string {
  const [width, height] = seenSize(booth, style.heading);
  const size = Math.min(CODE.largest, width / (booth.code.length * CODE.letter + 0.6), height * 0.36);
  const title = style.titles ? boothTitle(booth, style.heading) : undefined;
  const classes = `plan-label${title === undefined ? '' : ` ${title.className}`}${size < CODE_NEAR ? ' is-tight' : ''}`;
  const upright = style.heading === 0 ? '' : ` transform="rotate(${unit(style.heading)})"`;
  return [
    `<g class="${classes}"${upright}>`,
    `<text class="plan-code" font-size="${unit(size)}">${escapeMarkup(booth.code)}</text>`,
    title === undefined ? '' : title.markup,
    style.signs ? signMarkup(booth, width, height, style) : '',
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
