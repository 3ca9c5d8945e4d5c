import { featureName } from '@vitrine/map/services';
import type { PlanBooth, PlanFeature } from '@vitrine/map/plan';
import { STEP_ICONS, walkText } from '@vitrine/map/steps';
import { stepsMarkup } from '@vitrine/map/steps-markup';
import { insideOf, type Walk } from '@vitrine/map/walk';
import { ICONS } from '@vitrine/ui/icons';
import { type PlannedHall, type Start, startAt } from '../data/way.js';
import { attribute, html, type Markup, trusted } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { plate } from './rows.js';

/** The maximum number of doors that are offered as starts. */
const DOORS = 8;

export interface WayOnPage {
  /** The text in the address that names the start; null without one. */
  readonly from: string | null;
  /** Undefined if the text names no place. */
  readonly start: Start | undefined;
  /** Undefined without a start, a booth, or a way. */
  readonly walk: Walk | undefined;
}

/** The way to the chosen booth: its possible starts, then its steps. The script shows it for other booths, too. */
export function wayBlock(
  visit: Visit,
  hall: PlannedHall,
  booth: PlanBooth | undefined,
  way: WayOnPage,
): Markup {
  const words = wordsOf(visit);
  const isHidden = booth === undefined && way.from === null;
  return html`<section
    class="way"
    id="way"
    data-title="${words.theWay}"
    data-none="${words.noWay}"
    ${isHidden && trusted('hidden')}
  >
    <h2>${words.theWay} <span data-target>${booth && plate(hall.hall.code, booth.code)}</span></h2>
    <form action="#way">
      ${booth && html`<input type="hidden" name="booth" value="${booth.code}" />`}
      <div class="way-doors" role="group" aria-label="${words.wayFrom}">
        ${doorLinks(visit, hall, booth, way)}
      </div>
      <div class="way-booth">
        <label
          >${words.wayFromBooth} <input name="from" maxlength="60" value="${way.start?.booth ?? ''}"
        /></label>
        <button class="button">${words.showWay}</button>
      </div>
      ${booth && html`<a data-here href="?from=${encodeURIComponent(booth.code)}#way">${words.startHere}</a>`}
    </form>
    <output data-result>${result(visit, hall, booth, way)}</output>
    ${symbols()}
  </section>`;
}

/** The doors of the hall as starts: its entrances, or without entrances its exits. */
function doorLinks(
  { language }: Visit,
  { drawing }: PlannedHall,
  booth: PlanBooth | undefined,
  { from }: WayOnPage,
): Markup[] {
  const doorsOf = (kind: PlanFeature['kind']): PlanFeature[] =>
    (drawing.features ?? []).filter((feature) => feature.kind === kind).slice(0, DOORS);
  const entrances = doorsOf('ENTRANCE');
  const doors = entrances.length > 0 ? entrances : doorsOf('EXIT');
  const names = doors.map((door) => featureName(door, language));
  return doors.map((door, index) => {
    const name = names[index] ?? '';
    const number = names.filter((one) => one === name).length > 1 ? ` ${index + 1}` : '';
    const start = startAt(insideOf(drawing, door));
    const query = new URLSearchParams({ ...(booth && { booth: booth.code }), from: start });
    const mark = attribute('aria-current', start === from ? 'true' : undefined);
    return html`<a class="chip" href="?${query.toString()}#way" data-from="${start}" ${mark}
      >${name}${number}</a
    >`;
  });
}

function result(
  visit: Visit,
  hall: PlannedHall,
  booth: PlanBooth | undefined,
  { from, start, walk }: WayOnPage,
): Markup | undefined {
  const words = wordsOf(visit);
  if (from === null) return undefined;
  if (start === undefined) return html`<p class="is-bad">${words.unknownStart(from)}</p>`;
  if (booth === undefined) return html`<p>${words.chooseBooth}</p>`;
  if (start.venue !== hall.venue) {
    const { name, city, address } = hall.venue;
    return html`<p>${words.otherVenue(name)}</p>
      <p><a href="${visit.links.about}">${[city, address].filter(Boolean).join(' · ') || name}</a></p>`;
  }
  if (walk === undefined) return html`<p>${words.noWay}</p>`;
  return html`${!walk.isThroughDoors && html`<p>${walkText(walk.points, visit.language)}</p>`}
    <ol class="steps" aria-label="${words.theWay}">
      ${trusted(stepsMarkup(walk.steps, visit.language))}
    </ol>`;
}

/** The icons of steps. */
function symbols(): Markup {
  const texts = Object.values(STEP_ICONS).map(
    (name) =>
      `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" ` +
      `stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</symbol>`,
  );
  return trusted(`<svg hidden>${texts.join('')}</svg>`);
}
