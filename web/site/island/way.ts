import { drawWay } from '@vitrine/map/draw-way';
import { boxOf, middleOf, type PlanBooth, type PlanHall, type Point } from '@vitrine/map/plan';
import { hereMarkup } from '@vitrine/map/render';
import { walkText } from '@vitrine/map/steps';
import { stepsMarkup } from '@vitrine/map/steps-markup';
import { type Walk, walkIn, walkThroughDoors } from '@vitrine/map/walk';
import { plateMarkup } from '@vitrine/ui/parts';
import { languageOf } from '@vitrine/ui/language';
import { escapeMarkup } from '@vitrine/ui/markup';

/** As in `data/way.ts`: the venue and the hall of a position, if it is in another one, and its metres. */
const POSITION = /^(?:([^.@]+)\.([^@]+)@)?([\d.]+),([\d.]+)$/;

interface Place {
  readonly plan: PlanHall;
  readonly here: Point;
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
function startWays(block: HTMLElement, svg: SVGSVGElement): void {
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
  if (chosen().booth !== booth) void showWay(block, svg);
}

/** Shows the way to the chosen booth in the block and on the plan, if the address contains a start. */
async function showWay(block: HTMLElement, svg: SVGSVGElement): Promise<void> {
  const { booth, from } = chosen();
  if (booth === null) return;
  const hall = document.querySelector<HTMLElement>('.plan-box')?.dataset.hall;
  block.hidden = false;
  block.querySelector('[data-target]')?.replaceChildren(fragmentOf(plateMarkup(hall, booth)));
  block.querySelector('[data-here]')?.setAttribute('href', `?from=${encodeURIComponent(booth)}#way`);
  if (from !== null) await showWayFrom(block, svg, from);
}

/** The booth and the start in the address. */
function chosen(): Readonly<Record<'booth' | 'from', string | null>> {
  const query = new URLSearchParams(location.search);
  return { booth: query.get('booth'), from: query.get('from') };
}

/** Shows the way from another start to the chosen booth. The server answers what the floor does not contain. */
async function showWayFrom(block: HTMLElement, svg: SVGSVGElement, from: string): Promise<void> {
  const code = chosen().booth;
  const query = new URLSearchParams({ ...(code !== null && { booth: code }), from }).toString();
  const address = `?${query}#way`;
  try {
    const plan = await floorAt();
    const start = await placeOf(plan, from);
    const booth = plan.booths.find((one) => one.code === code);
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
  const [, venue, hall, x, y] = POSITION.exec(from) ?? [];
  if (x === undefined) {
    const booth = plan.booths.find(({ code }) => code.toLowerCase() === from.trim().toLowerCase());
    return booth && { plan, here: middleOf(boxOf(booth.outline)) };
  }
  const here = { x: Number(x), y: Number(y) };
  const [currentVenue = ''] = location.pathname.split('/').slice(-2);
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
  readonly booth: PlanBooth;
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
  drawWay(svg, walk?.points ?? []);
  // The whole plan shows the whole way.
  document.querySelector<HTMLElement>('[data-zoom="0"]')?.click();
  svg.querySelector('.plan-here')?.remove();
  if (isHere) svg.querySelector('.plan-over')?.append(fragmentOf(`<svg>${hereMarkup(start.here)}</svg>`));
}

function resultMarkup(block: HTMLElement, walk: Walk | undefined): string {
  const { none = '', title = '' } = block.dataset;
  if (walk === undefined) return `<p>${escapeMarkup(none)}</p>`;
  const duration = walk.isThroughDoors ? '' : `<p>${escapeMarkup(walkText(walk.points, language))}</p>`;
  const steps = stepsMarkup(walk.steps, language);
  return `${duration}<ol class="steps" aria-label="${escapeMarkup(title)}">${steps}</ol>`;
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

const block = document.querySelector<HTMLElement>('.way');
const svg = document.querySelector<SVGSVGElement>('.plan-box > svg');
if (block && svg) startWays(block, svg);
