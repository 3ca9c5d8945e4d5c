import { ICONS } from '@vitrine/ui/icons';
import type { Language } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';
import { boothMarkup, type BoothStyle } from './booth-markup.js';
import { floorTransform, labelTransform, linePath, outlinePath, unit, units, viewBoxOf } from './drawing.js';
import { badgePlace, featureMarkup, featureSign } from './feature-markup.js';
import { type PlanBackground, type PlanBooth, type PlanFeature, type PlanHall, type Point } from './plan.js';
import { rowSigns } from './rows.js';
import { WORDS } from './words.js';

/** The place and view direction of a visitor, in degrees clockwise from the top of the plan. */
export interface Standpoint extends Point {
  readonly heading?: number | undefined;
}

export interface RenderOptions {
  /** The accessible name of the plan: the venue and the hall. */
  readonly label: string;
  readonly language: Language;
  /** The id of the chosen booth, then those of booths that are lit with it, such as all of its exhibitor. */
  readonly selected?: readonly string[] | undefined;
  readonly here?: Standpoint | undefined;
  /** The corners of a way, as `Floor.way` returns them. */
  readonly way?: readonly Point[] | undefined;
  /** The direction that is up in degrees; by default 0, as the hall is drawn. */
  readonly heading?: number | undefined;
  /** Only shapes, without role and names, for a small overview within a link or an image. */
  readonly bare?: boolean | undefined;
  /** Whether booths have titles, which only a near view shows. By default true. */
  readonly titles?: boolean | undefined;
  /** Whether booths have the signs of their fields, which only a view without colours shows. By default true. */
  readonly signs?: boolean | undefined;
  /**
   * Whether a `HallMap` follows. It sets the map's classes in advance: setting them later recomputes all
   * booths' styles.
   */
  readonly live?: boolean | undefined;
}

/** The plan of a hall in parts, for a page that draws it over several frames. */
export interface PlanDrawing {
  /** The SVG element around its booths: the part before them and the part after them. */
  readonly frame: readonly [before: string, after: string];
  readonly count: number;
  /** The booths from index `from` to before index `to`. */
  readonly booths: (from: number, to: number) => string;
}

/** The plan of a hall as the text of an SVG element, for pages without scripts, kiosks and paper. */
export function renderPlan(hall: PlanHall, options: RenderOptions): string {
  const { frame, count, booths } = drawPlan(hall, options);
  return frame[0] + booths(0, count) + frame[1];
}

/** The same plan in parts, which are written on demand. `link` encloses the markup of a feature. */
export function drawPlan(
  hall: PlanHall,
  options: RenderOptions,
  link = (_feature: PlanFeature, markup: string): string => markup,
): PlanDrawing {
  const { bare = false, heading = 0 } = options;
  const booths = drawingOrder(hall.booths);
  const chosenBooths = selectedBooths(hall, options.selected);
  const style = styleOf(hall, options, (chosenBooths[0] ?? booths[0])?.id);
  const opening = [
    openingTag(hall, options),
    definitions(style.signs ? hall.booths : [], style.prefix),
    `<g class="plan-world"><g class="plan-turn" transform="${floorTransform(hall, heading)}">`,
    `<rect class="plan-floor" width="${units(hall.width)}" height="${units(hall.depth)}"/>`,
    hall.background === undefined ? '' : backgroundMarkup(hall.background),
    ...(hall.features ?? []).map((feature) => link(feature, featureMarkup(feature, hall, style))),
    bare ? '' : rowMarkup(hall, heading),
    `<g class="plan-booths" fill="url(#${style.prefix}hatch)">`,
  ].join('');
  const closing = [
    `</g>${overlay(chosenBooths, options)}</g></g>`,
    bare || hall.north === undefined ? '' : northMarkup(hall, hall.north - heading, options),
    '</svg>',
  ].join('');
  return {
    frame: [opening, closing],
    count: booths.length,
    booths: (from, to) =>
      booths
        .slice(from, to)
        .map((booth) => boothMarkup(booth, style))
        .join(''),
  };
}

function styleOf(hall: PlanHall, options: RenderOptions, tabStop: string | undefined): BoothStyle {
  const { heading = 0, bare = false, titles = true, signs = true } = options;
  const { language, selected = [] } = options;
  const prefix = `plan-${hall.code.replace(/[^\w-]/g, '')}-`;
  return { language, heading, bare, titles, signs, prefix, selected, tabStop };
}

function selectedBooths({ booths }: PlanHall, ids: readonly string[] = []): PlanBooth[] {
  return ids.flatMap((id) => booths.find((booth) => booth.id === id) ?? []);
}

/** Empty booths come last, so that their outlines are drawn over their neighbours. */
export function drawingOrder(booths: readonly PlanBooth[]): PlanBooth[] {
  return [...booths].sort((a, b) => Number(a.state !== undefined) - Number(b.state !== undefined));
}

function openingTag(
  hall: PlanHall,
  { bare = false, heading = 0, label, live = false }: RenderOptions,
): string {
  const box = viewBoxOf(hall, heading, bare ? 2 : undefined)
    .map(unit)
    .join(' ');
  const role = bare ? 'aria-hidden="true"' : `role="group" aria-label="${escapeMarkup(label)}"`;
  const size = `data-width="${unit(hall.width)}" data-depth="${unit(hall.depth)}" data-heading="${unit(heading)}"`;
  const state = bare ? ' is-bare' : live ? ' is-live is-whole' : '';
  return `<svg class="plan${state}" viewBox="${box}" ${role} ${size}>`;
}

/** The definitions that booths refer to: the hatch, and the signs that occur. */
function definitions(booths: readonly PlanBooth[], prefix: string): string {
  const signs = new Set(booths.map((booth) => booth.sign).filter((sign) => sign !== undefined));
  const symbols = [...signs].map(
    (sign) => `<symbol id="${prefix}${sign}" viewBox="0 0 24 24">${ICONS[sign]}</symbol>`,
  );
  const hatch =
    `<pattern id="${prefix}hatch" width="6" height="6" patternUnits="userSpaceOnUse" ` +
    'patternTransform="rotate(45)"><path class="plan-hatch" d="M0 0V6"/></pattern>';
  return `<defs>${hatch}${symbols.join('')}</defs>`;
}

function backgroundMarkup({ url, x, y, width, height, rotation = 0 }: PlanBackground): string {
  const size = `x="${units(x)}" y="${units(y)}" width="${units(width)}" height="${units(height)}"`;
  const centre = `${units(x + width / 2)} ${units(y + height / 2)}`;
  const turn = rotation === 0 ? '' : ` transform="rotate(${unit(rotation)} ${centre})"`;
  return `<image class="plan-background" href="${escapeMarkup(url)}" ${size} preserveAspectRatio="none"${turn}/>`;
}

function rowMarkup(hall: PlanHall, heading: number): string {
  const badges = (hall.features ?? []).filter((feature) => featureSign(feature) !== undefined);
  const letters = rowSigns(
    hall,
    badges.map((feature) => badgePlace(feature, hall)),
  ).map(
    (sign) =>
      `<text class="plan-row" transform="${labelTransform(sign, heading)}">${escapeMarkup(sign.letter)}</text>`,
  );
  return `<g aria-hidden="true">${letters.join('')}</g>`;
}

/** The layer over all booths: the frames of the chosen and the focused booths, the way, the visitor. */
function overlay(
  chosenBooths: readonly PlanBooth[],
  { here, way = [], bare = false }: RenderOptions,
): string {
  const frame = chosenBooths.map(({ outline }) => outlinePath(outline)).join('');
  const line = linePath(way);
  const drawnClass = line === '' ? '' : ' is-drawn';
  return [
    '<g class="plan-over" aria-hidden="true">',
    `<path class="plan-chosen" d="${frame}"/>`,
    bare ? '' : '<path class="plan-focus" d=""/>',
    `<path class="plan-way-edge${drawnClass}" d="${line}" pathLength="1"/>`,
    `<path class="plan-way${drawnClass}" d="${line}" pathLength="1"/>`,
    here === undefined ? '' : hereMarkup(here),
    '</g>',
  ].join('');
}

/** The mark at the place of the visitor. The cone shows the view direction. */
export function hereMarkup({ x, y, heading }: Standpoint): string {
  const cone =
    heading === undefined
      ? ''
      : `<path class="plan-cone" d="M0 0L-10 -22A24 24 0 0 1 10 -22Z" transform="rotate(${unit(heading)})"/>`;
  return (
    `<g class="plan-here" transform="translate(${units(x)} ${units(y)})"><g class="plan-here-size">` +
    `${cone}<circle class="plan-halo" r="9"/><circle class="plan-dot" r="6"/></g></g>`
  );
}

function northMarkup(hall: PlanHall, direction: number, { heading, language }: RenderOptions): string {
  const [x, y, width, height] = viewBoxOf(hall, heading);
  const radius = Math.max(width, height) * 0.018;
  const place = `translate(${unit(x + width - radius - 4)} ${unit(y + radius + 4)}) scale(${(radius / 12).toFixed(3)})`;
  const word = WORDS[language].north;
  return (
    `<g class="plan-north" role="img" aria-label="${word}" transform="${place}"><circle r="12"/>` +
    `<path class="plan-needle" d="M0 -9L5 7L0 4L-5 7Z" transform="rotate(${unit(direction)})"/></g>`
  );
}
