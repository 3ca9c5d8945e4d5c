import { escapeMarkup } from '@vitrine/ui/markup';
import { boothClasses, boothShapes, codeSize } from './booth-markup.js';
import { featureSign } from './feature-markup.js';
import { unit, UNITS, units } from './drawing.js';
import { boothName, boxOf, middleOf, type PlanBooth, type PlanFeature, type PlanHall } from './plan.js';
import { drawPlan, drawingOrder, type RenderOptions } from './render.js';
import { CODE_NEAR } from './title-markup.js';

export type LinkedPlanOptions = Pick<RenderOptions, 'label' | 'language' | 'selected' | 'way' | 'here'>;

/**
 * The plan of a hall for pages without scripts: booths are links. Neighbours in one line share attributes,
 * because phones load pages with hundreds of booths. Details of the near view are omitted.
 */
export function renderLinkedPlan(hall: PlanHall, options: LinkedPlanOptions): string {
  const { frame } = drawPlan(hall, { ...options, titles: false, signs: false }, linkFeature);
  let line: string | undefined;
  const booths = drawingOrder(hall.booths).map((booth) => {
    const nextLine = lineOf(booth);
    const start = nextLine === line ? '' : `${line === undefined ? '' : '</g>'}<g ${nextLine}>`;
    line = nextLine;
    return start + linkMarkup(booth, options);
  });
  return `${frame[0]}${booths.join('')}${line === undefined ? '' : '</g>'}${frame[1]}`;
}

/** The sign of a feature as a link, which its picture names. */
function linkFeature(feature: PlanFeature, markup: string): string {
  if (feature.href === undefined || featureSign(feature) === undefined) return markup;
  const current = feature.isLit === true ? ' aria-current="true"' : '';
  return `<a href="${escapeMarkup(feature.href)}" class="plan-service"${current}>${markup}</a>`;
}

/**
 * The attributes that a booth shares with its neighbours: the distance from the north wall and the size of
 * the code.
 */
function lineOf(booth: PlanBooth): string {
  const { y } = middleOf(boxOf(booth.outline));
  return `transform="translate(0 ${units(y)})" font-size="${unit(sizeOf(booth))}"`;
}

function sizeOf(booth: PlanBooth): number {
  const { width, height } = boxOf(booth.outline);
  return codeSize(booth, width * UNITS, height * UNITS);
}

/** This order of attributes gives the smallest compressed pages. */
function linkMarkup(booth: PlanBooth, { language, selected = [] }: LinkedPlanOptions): string {
  const middle = middleOf(boxOf(booth.outline));
  const tightClass = sizeOf(booth) < CODE_NEAR ? ' is-tight' : '';
  const attributes = [
    `href="${escapeMarkup(booth.href ?? '')}"`,
    booth.nameId === undefined
      ? `aria-label="${escapeMarkup(boothName(booth, language))}"`
      : `aria-labelledby="${escapeMarkup(booth.nameId)}"`,
    `transform="translate(${units(middle.x)})"`,
    `class="${boothClasses(booth, selected)}${tightClass}"`,
    ...(booth.id === booth.code ? [] : [`data-id="${escapeMarkup(booth.id)}"`]),
    ...(booth.id === selected[0] ? ['aria-current="location"'] : []),
  ];
  const code = `<text class="plan-code">${escapeMarkup(booth.code)}</text>`;
  return `<a ${attributes.join(' ')}>${boothShapes(booth, middle)}${code}</a>`;
}
