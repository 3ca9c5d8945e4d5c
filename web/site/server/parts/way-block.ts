import { CREATE_HALL, NEW_BOOTH } from '@vitrine/ui/bounds';
import { featureName } from '@vitrine/map/services';
import type { PlanBooth, PlanFeature } from '@vitrine/map/plan';
import { STEP_ICONS, walkText } from '@vitrine/map/steps';
import { stepsMarkup } from '@vitrine/map/steps-markup';
import { insideOf, type Walk } from '@vitrine/map/walk';
import { ICONS } from '@vitrine/ui/icons';
import { type PlannedHall, type Start, startAt } from '../data/way.js';
import { attribute, html, type Markup, trusted } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';

/** The maximum number of doors that are offered as starts. */
const DOORS = 8;
/** The maximum lengths of the code of a hall and of a booth. */
const START_LENGTH = CREATE_HALL.code.maximum + NEW_BOOTH.code.maximum;

/** Where a way leads. */
export interface WayTarget {
  readonly place: PlanBooth | PlanFeature;
  readonly name: Markup;
  /** The parameter of the address that names it. */
  readonly query: Readonly<Record<string, string>>;
}

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
  target: WayTarget | undefined,
  way: WayOnPage,
): Markup {
  const words = wordsOf(visit);
  const isHidden = target === undefined && way.from === null;
  return html`<section
    class="way"
    id="way"
    data-title="${words.theWay}"
    data-none="${words.noWay}"
    ${isHidden && trusted('hidden')}
  >
    <h2>${words.theWay} <span data-target>${target?.name}</span></h2>
    <form action="#way">
      ${Object.entries(target?.query ?? {}).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <div class="way-doors" role="group" aria-label="${words.wayFrom}">
        ${doorLinks(visit, hall, target, way)}
      </div>
      <div class="way-booth">
        ${startField(visit, way)}
        <button class="button">${words.showWay}</button>
        <datalist id="codes">
          ${hall.drawing.booths.map(({ code }) => html`<option>${code}</option>`)}
        </datalist>
      </div>
      ${target?.query.booth !== undefined && html`<a data-here href="${hereAddress(target.query.booth)}">${words.startHere}</a>`}
    </form>
    <output data-result>${result(visit, hall, target, way)}</output>
    ${symbols()}
  </section>`;
}

/** The field for the code of a booth. An unknown code stays in it. */
function startField(visit: Visit, way: WayOnPage): Markup {
  return html`<label
    >${wordsOf(visit).wayFromBooth}
    <input
      name="from"
      maxlength="${START_LENGTH}"
      list="codes"
      value="${way.start ? way.start.booth : way.from}"
      ${way.from !== null && way.start === undefined && trusted('aria-invalid="true" aria-describedby="unknown"')}
  /></label>`;
}

/** The page for the next booth, on which a way begins at this booth. */
function hereAddress(booth: string): string {
  return `?${new URLSearchParams({ from: booth }).toString()}#way`;
}

/** The doors of the hall as starts: its entrances, or without entrances its exits. */
function doorLinks(
  { language }: Visit,
  { drawing }: PlannedHall,
  target: WayTarget | undefined,
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
    const query = new URLSearchParams({ ...target?.query, from: start });
    const mark = attribute('aria-current', start === from ? 'true' : undefined);
    return html`<a class="chip" href="?${query.toString()}#way" data-from="${start}" ${mark}
      >${name}${number}</a
    >`;
  });
}

function result(
  visit: Visit,
  hall: PlannedHall,
  target: WayTarget | undefined,
  { from, start, walk }: WayOnPage,
): Markup | undefined {
  const words = wordsOf(visit);
  if (from === null) return undefined;
  if (start === undefined) return html`<p class="is-bad" id="unknown">${words.unknownStart(from)}</p>`;
  if (target === undefined) return html`<p>${words.chooseBooth}</p>`;
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
