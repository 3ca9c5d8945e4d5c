import { escapeMarkup } from '@vitrine/ui/markup';
import { isHatched } from '@vitrine/ui/categories';
import type { Language } from '@vitrine/ui/language';
import { labelTransform, outlinePath, unit } from './drawing.js';
import { boothName, boxOf, middleOf, type PlanBooth, type Point } from './plan.js';
import { boothTitle, CODE_NEAR, seenSize } from './title-markup.js';

/** How booths of one plan are drawn. */
export interface BoothStyle {
  readonly language: Language;
  readonly heading: number;
  /** Shapes alone: no texts, no roles. */
  readonly bare: boolean;
  /** Whether booths have the details of the near view. */
  readonly titles: boolean;
  /** Whether booths have the signs of a view without colours. */
  readonly signs: boolean;
  /** What ids within the drawing begin with. */
  readonly prefix: string;
  /** The booth that Tab stops at. */
  readonly tabStop: string | undefined;
  readonly selected: string | undefined;
}

const CODE = { largest: 11, letter: 0.62 };
const SIGN = 7;

/** A booth with the role of a button, around its middle. */
export function boothMarkup(booth: PlanBooth, style: BoothStyle): string {
  const middle = middleOf(boxOf(booth.outline));
  const open = `<g class="${boothClasses(booth, style.selected)}" transform="${labelTransform(middle)}"`;
  const shapes = boothShapes(booth, middle);
  if (style.bare) return `${open}>${shapes}</g>`;
  return `${open} ${attributesOf(booth, style)}>${shapes}${labelMarkup(booth, style)}</g>`;
}

export function boothClasses({ id, tone, state }: PlanBooth, selected: string | undefined): string {
  const classes = [
    'booth',
    tone === undefined ? 'no-tone' : `tone-${tone}`,
    state === undefined ? '' : `is-${state}`,
    id === selected ? 'is-chosen' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

/** The floor of a booth, and the hatch over it; the group of all booths has the pattern of hatches. */
export function boothShapes(booth: PlanBooth, middle: Point): string {
  const path = outlinePath(booth.outline, middle);
  const hatched = booth.state === 'blocked' || isHatched(booth.tone ?? 0);
  return `<path class="booth-floor" d="${path}"/>${hatched ? `<path class="booth-hatch" d="${path}"/>` : ''}`;
}

/** The size of the code of a booth whose size in units is seen. */
export function codeSize({ code }: PlanBooth, width: number, height: number): number {
  return Math.min(CODE.largest, width / (code.length * CODE.letter + 0.6), height * 0.36);
}

function attributesOf(booth: PlanBooth, style: BoothStyle): string {
  return [
    `data-id="${escapeMarkup(booth.id)}"`,
    `role="button" tabindex="${booth.id === style.tabStop ? 0 : -1}"`,
    `aria-label="${escapeMarkup(boothName(booth, style.language))}"`,
    ...(booth.id === style.selected ? ['aria-current="location"'] : []),
  ].join(' ');
}

/** The code, and what a near view has besides: the title below it, which moves the code up by its lines. */
function labelMarkup(booth: PlanBooth, style: BoothStyle): string {
  const [width, height] = seenSize(booth, style.heading);
  const size = codeSize(booth, width, height);
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
