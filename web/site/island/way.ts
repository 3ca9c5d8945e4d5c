import { drawWay } from '@vitrine/map/draw-way';
import { boxOf, middleOf, type PlanBooth, type PlanFeature, type PlanHall } from '@vitrine/map/plan';
import { hereMarkup, type Standpoint } from '@vitrine/map/render';
import { walkText } from '@vitrine/map/steps';
import { stepsMarkup } from '@vitrine/map/steps-markup';
import { type Walk, walkIn, walkThroughDoors } from '@vitrine/map/walk';
import { plateMarkup } from '@vitrine/ui/parts';
import { languageOf } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';

/** As in `data/way.ts`: the venue and the hall of a position, if it is in another one, its metres and the view direction. */
const POSITION = /^(?:([^.@]+)\.([^@]+)@)?([\d.]+),([\d.]+)(?:,(\d+))?$/;

interface Place {
  readonly plan: PlanHall;
  readonly here: Standpoint;
}

const language = languageOf(document.documentElement.lang);
/** The floors by their addresses. They stay when the network is lost. */
const floors = new Map<string, Promise<PlanHall>>();

/** Reads the floor of a hall, by default that of the page. */
function floorAt(path = location.pathname): Promise<PlanHall> {
  const floor = floors.get(path) ?? read(`${path}?part=floor`);
  floors.set(path, floor);
  floor.catch(() => floors.delete(path));
  return floor;
}

async function read(address: string): Promise<PlanHall> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as PlanHall;
}

/** Shows ways without loading the page again. Until then, links and the form of the block load it. */
export function startWays(svg: SVGSVGElement): void {
  const block = document.querySelector<HTMLElement>('.way');
  if (block === null) return;
  const show = (event: Event, from: string | undefined): void => {
    if (from === undefined || from === '') return;
    event.preventDefault();
    void showWayFrom(block, svg, from);
  };
  block.addEventListener('click', (event) => {
    if (event.target instanceof Element) {
      show(event, event.target.closest<HTMLElement>('[data-from]')?.dataset.from);
    }
  });
  block.addEventListener('submit', (event) => {
    show(event, block.querySelector<HTMLInputElement>('[name=from]')?.value.trim());
  });
  // Another booth was chosen on the plan.
  addEventListener('booth', () => void showWay(block, svg));
  void floorAt();
  // Or it was chosen before this script was loaded.
  const booth = block.querySelector<HTMLInputElement>('[name=booth]')?.value ?? null;
  if (chosen().booth !== booth || chosen().from === null) void showWay(block, svg);
  const { to, from } = chosen();
  if (to !== null && isCopy()) {
    block.hidden = false;
    if (from !== null) void showWayFrom(block, svg, from);
  }
  // A visitor who looks for a way needs the plans where the network fails.
  if ('serviceWorker' in navigator) {
    void import('./offline.js').then(({ startOffline }) => startOffline({ isWanted: true }));
  }
}

/** Whether the page is the offline copy of the plan, without the target and the start of the address. */
function isCopy(): boolean {
  return document.querySelector('[data-copy]') !== null;
}

/** Shows the way to the chosen booth in the block and on the plan, if the address contains a start. */
async function showWay(block: HTMLElement, svg: SVGSVGElement): Promise<void> {
  const { booth, from } = chosen();
  if (booth === null) return;
  const hall = document.querySelector<HTMLElement>('.plan-box')?.dataset.hall;
  block.hidden = false;
  block.querySelector('[data-target]')?.replaceChildren(fragmentOf(plateMarkup(hall, booth)));
  block.querySelector('[data-here]')?.setAttribute('href', `?from=${encodeURIComponent(booth)}#way`);
  const start = from ?? keptStart();
  if (start !== null) await showWayFrom(block, svg, start);
}

/** The booth or the stage, and the start, in the address. */
function chosen(): Readonly<Record<'booth' | 'to' | 'from', string | null>> {
  const query = new URLSearchParams(location.search);
  return { booth: query.get('booth'), to: query.get('to'), from: query.get('from') };
}

/** Shows the way from another start to the chosen booth. The server answers what the floor does not contain. */
async function showWayFrom(block: HTMLElement, svg: SVGSVGElement, from: string): Promise<void> {
  const { booth: code, to } = chosen();
  const target: Record<string, string> = code === null ? (to === null ? {} : { to }) : { booth: code };
  const query = new URLSearchParams({ ...target, from }).toString();
  const address = `?${query}#way`;
  try {
    const plan = await floorAt();
    const start = await placeOf(plan, from);
    const booth =
      code === null
        ? plan.features?.find(({ kind }) => to !== null && kind === 'STAGE')
        : plan.booths.find((one) => one.code === code);
    if (start === undefined || booth === undefined) {
      location.assign(address);
      return;
    }
    history.replaceState(null, '', address);
    draw(block, svg, { plan, start, booth });
  } catch {
    location.assign(address);
  }
}

/** Undefined for the place of another venue, and for a code that this hall does not have. */
async function placeOf(plan: PlanHall, from: string): Promise<Place | undefined> {
  const [, venue, hall, x, y, heading] = POSITION.exec(from) ?? [];
  if (x === undefined) {
    const booth = plan.booths.find(({ code }) => code.toLowerCase() === from.trim().toLowerCase());
    return booth && { plan, here: middleOf(boxOf(booth.outline)) };
  }
  const here = { x: Number(x), y: Number(y), heading: heading === undefined ? undefined : Number(heading) };
  const currentVenue = venueOfPage();
  if (venue === undefined || hall === undefined || (venue === currentVenue && hall === plan.code)) {
    return { plan, here };
  }
  if (venue !== currentVenue) return undefined;
  const path = new URL(encodeURIComponent(hall), location.href).pathname;
  return { plan: await floorAt(path), here };
}

interface Way {
  readonly plan: PlanHall;
  readonly start: Place;
  readonly booth: PlanBooth | PlanFeature;
}

function draw(block: HTMLElement, svg: SVGSVGElement, { plan, start, booth }: Way): void {
  const isHere = start.plan === plan;
  const walk = isHere ? walkIn(plan, start.here, booth) : walkThroughDoors(start, { plan, booth });
  block.querySelector('[data-result]')?.replaceChildren(fragmentOf(resultMarkup(block, walk)));
  const { from } = chosen();
  for (const link of block.querySelectorAll<HTMLElement>('[data-from]')) {
    if (link.dataset.from === from) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  keepStart(start);
  block.querySelector('[name=from]')?.removeAttribute('aria-invalid');
  drawWay(svg, walk?.points ?? []);
  // The whole plan shows the whole way.
  document.querySelector<HTMLElement>('[data-zoom="0"]')?.click();
  svg.querySelector('.plan-here')?.remove();
  const { x, y } = start.here;
  if (isHere) svg.querySelector('.plan-over')?.append(fragmentOf(`<svg>${hereMarkup({ x, y })}</svg>`));
}

function resultMarkup(block: HTMLElement, walk: Walk | undefined): string {
  const { none = '', title = '' } = block.dataset;
  if (walk === undefined) return `<p>${escapeMarkup(none)}</p>`;
  const duration = walk.isThroughDoors ? '' : `<p>${escapeMarkup(walkText(walk.points, language))}</p>`;
  const steps = stepsMarkup(walk.steps, language);
  return `${duration}<ol class="steps" aria-label="${escapeMarkup(title)}">${steps}</ol>`;
}

/** The venue in the path of a plan. */
function venueOfPage(): string {
  return decodeURIComponent(location.pathname.split('/').at(-2) ?? '');
}

/** Keeps the start for the next plan in this tab. A browser may refuse it. */
function keepStart({ plan, here: { x, y, heading } }: Place): void {
  const numbers = [x, y, heading].filter((one) => one !== undefined);
  try {
    sessionStorage.setItem('from', `${venueOfPage()}.${plan.code}@${numbers.join(',')}`);
  } catch {
    // The address contains the start, too.
  }
}

/** The start of the last way, if it is at this venue. */
function keptStart(): string | null {
  try {
    const start = sessionStorage.getItem('from');
    return start?.startsWith(`${venueOfPage()}.`) === true ? start : null;
  } catch {
    return null;
  }
}

/** The nodes of a text of markup; those of an SVG element without the element. */
function fragmentOf(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const { content } = template;
  const svg = content.firstElementChild;
  if (markup.startsWith('<svg>') && svg) content.replaceChildren(...svg.childNodes);
  return content;
}
