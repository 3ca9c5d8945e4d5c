import { escapeMarkup } from '@vitrine/ui/markup';
import { boothClasses, boothShapes, codeSize } from './booth-markup.js';
import { unit, UNITS, units } from './drawing.js';
import { boothName, boxOf, middleOf, type PlanBooth, type PlanHall } from './plan.js';
import { drawPlan, inOrderOfDrawing, type RenderOptions } from './render.js';
import { CODE_NEAR } from './title-markup.js';

export type LinkedPlanOptions = Pick<RenderOptions, 'label' | 'language' | 'selected'>;

/**
 * The plan of a hall for a page that works without scripts: booths are links. A page with hundreds of them is sent to
 * phones, so neighbours of one line share their common attributes. Details of the near view are omitted.
 */
export function renderLinkedPlan(hall: PlanHall, options: LinkedPlanOptions): string {
  const { frame } = drawPlan(hall, { ...options, titles: false, signs: false });
  let line: string | undefined;
  const booths = inOrderOfDrawing(hall.booths).map((booth) => {
    const next = lineOf(booth);
    const start = next === line ? '' : `${line === undefined ? '' : '</g>'}<g ${next}>`;
    line = next;
    return start + linkMarkup(booth, options);
  });
  return `${frame[0]}${booths.join('')}${line === undefined ? '' : '</g>'}${frame[1]}`;
}

/** What a booth has in common with its neighbours: its distance from the north wall, and the size of its code. */
function lineOf(booth: PlanBooth): string {
  const { y } = middleOf(boxOf(booth.outline));
  return `transform="translate(0 ${units(y)})" font-size="${unit(sizeOf(booth))}"`;
}

function sizeOf(booth: PlanBooth): number {
  const { width, height } = boxOf(booth.outline);
  return codeSize(booth, width * UNITS, height * UNITS);
}

/** The order of the attributes is that in which pages become the shortest when they are compressed. */
function linkMarkup(booth: PlanBooth, { language, selected }: LinkedPlanOptions): string {
  const middle = middleOf(boxOf(booth.outline));
  const tight = sizeOf(booth) < CODE_NEAR ? ' is-tight' : '';
  const attributes = [
    `href="${escapeMarkup(booth.href ?? '')}"`,
    booth.nameId === undefined
      ? `aria-label="${escapeMarkup(boothName(booth, language))}"`
      : `aria-labelledby="${escapeMarkup(booth.nameId)}"`,
    `transform="translate(${units(middle.x)})"`,
    `class="${boothClasses(booth, selected)}${tight}"`,
    ...(booth.id === booth.code ? [] : [`data-id="${escapeMarkup(booth.id)}"`]),
    ...(booth.id === selected ? ['aria-current="location"'] : []),
  ];
  const code = `<text class="plan-code">${escapeMarkup(booth.code)}</text>`;
  return `<a ${attributes.join(' ')}>${boothShapes(booth, middle)}${code}</a>`;
}
