import { escapeMarkup } from '@vitrine/ui/markup';
import { isHatched } from '@vitrine/ui/categories';
import type { Language } from '@vitrine/ui/language';
import { labelTransform, outlinePath, unit } from './drawing.js';
import { boothName, boxOf, middleOf, type PlanBooth, type Point } from './plan.js';
import { boothTitle, CODE_NEAR, visibleSize } from './title-markup.js';

/** The style of all booths of one plan. */
export interface BoothStyle {
  readonly language: Language;
  readonly heading: number;
  /** Whether booths have only shapes, no texts and no roles. */
  readonly bare: boolean;
  /** Whether booths have the details of the near view. */
  readonly titles: boolean;
  /** Whether booths have the signs for a view without colours. */
  readonly signs: boolean;
  /** The prefix of ids within the drawing. */
  readonly prefix: string;
  /** The booth that is the Tab stop. */
  readonly tabStop: string | undefined;
  /** The chosen booth, then those that are lit with it. */
  readonly selected: readonly string[];
}

const CODE = { largest: 11, letter: 0.62 };
const SIGN = 7;

/** The markup of a booth with the role of a button, around its middle. */
export function boothMarkup(booth: PlanBooth, style: BoothStyle): string {
  const middle = middleOf(boxOf(booth.outline));
  const startTag = `<g class="${boothClasses(booth, style.selected)}" transform="${labelTransform(middle)}"`;
  const shapes = boothShapes(booth, middle);
  if (style.bare) return `${startTag}>${shapes}</g>`;
  return `${startTag} ${attributesOf(booth, style)}>${shapes}${labelMarkup(booth, style)}</g>`;
}

export function boothClasses({ id, tone, state }: PlanBooth, selected: readonly string[]): string {
  const classes = [
    'booth',
    tone === undefined ? 'no-tone' : `tone-${tone}`,
    state === undefined ? '' : `is-${state}`,
    selected.includes(id) ? 'is-chosen' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

/** The floor of a booth and the hatch over it. The group of all booths defines the pattern of hatches. */
export function boothShapes(booth: PlanBooth, middle: Point): string {
  const path = outlinePath(booth.outline, middle);
  const hasHatch = booth.state === 'blocked' || isHatched(booth.tone ?? 0);
  return `<path class="booth-floor" d="${path}"/>${hasHatch ? `<path class="booth-hatch" d="${path}"/>` : ''}`;
}

/** The font size of the code of a booth with a visible size in units. */
export function codeSize({ code }: PlanBooth, width: number, height: number): number {
  return Math.min(CODE.largest, width / (code.length * CODE.letter + 0.6), height * 0.36);
}

function attributesOf(booth: PlanBooth, style: BoothStyle): string {
  return [
    `data-id="${escapeMarkup(booth.id)}"`,
    `role="button" tabindex="${booth.id === style.tabStop ? 0 : -1}"`,
    `aria-label="${escapeMarkup(boothName(booth, style.language))}"`,
    ...(booth.id === style.selected[0] ? ['aria-current="location"'] : []),
  ].join(' ');
}

/** The code, and in a near view the title below it. The title moves the code up by its lines. */
function labelMarkup(booth: PlanBooth, style: BoothStyle): string {
  const [width, height] = visibleSize(booth, style.heading);
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

/** The sign of the field in a corner of the booth. Style sheets show it if there are no colours. */
function signMarkup(booth: PlanBooth, width: number, height: number, style: BoothStyle): string {
  if (booth.sign === undefined || width < 3 * SIGN || height < 2.5 * SIGN) return '';
  const [x, y] = [unit(1.5 - width / 2), unit(1.5 - height / 2)];
  const href = `#${style.prefix}${booth.sign}`;
  return `<use class="plan-sign" href="${href}" x="${x}" y="${y}" width="${SIGN}" height="${SIGN}"/>`;
}
