import { HallMap } from '@vitrine/map/hall-map';
import type { PlanTools } from './plan-tools.js';

/** Makes the plan of the page interactive: visitors move it, zoom and choose booths. */
function startPlan(box: HTMLElement, svg: SVGSVGElement): void {
  const map = new HallMap(svg, {
    select: (id) => {
      map.select([id], { centre: map.scale > 1 });
      void loadTools(svg, map).then((loadedTools) => loadedTools.choose(id));
    },
    near: () => void (titles ??= import('./titles.js').then(({ writeTitles }) => writeTitles(svg))),
  });
  box.classList.add('is-live');
  nameBooths(svg);
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    const steps = Number(button.dataset.zoom);
    button.addEventListener('click', () => (steps === 0 ? map.reset() : map.zoom(1.5 ** steps)));
  }
  // Loaded after the page, so that chosen booths and their ways need no network.
  setTimeout(() => void loadTools(svg, map), TOOLS_MS);
  // A way is shown whole, with its steps.
  if (location.search.includes('from=')) return;
  const chosenCode = svg.querySelector('[aria-current] .plan-code')?.textContent;
  if (chosenCode !== undefined) map.centre(chosenCode, hasListBeside() ? 2 : 3);
  revealRow();
}

const TOOLS_MS = 1000;

/** The module of all that follows a choice. */
let tools: Promise<PlanTools> | undefined;

function loadTools(svg: SVGSVGElement, map: HallMap): Promise<PlanTools> {
  tools ??= import('./plan-tools.js').then(({ PlanTools }) => new PlanTools(svg, map, revealRow));
  // Without a network, the next choice tries again.
  tools.catch(() => (tools = undefined));
  return tools;
}

function hasListBeside(): boolean {
  return innerWidth >= 768;
}

/** Scrolls the list beside the plan to the chosen booth. On phones the page itself would scroll. */
function revealRow(): void {
  if (hasListBeside()) {
    document.querySelector('.rows > [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** The module of the titles, which the first near view loads. */
let titles: Promise<void> | undefined;

/** Names the booths by their rows. Browsers do not lay out rows out of view and read no text from them. */
function nameBooths(svg: SVGSVGElement): void {
  for (const booth of svg.querySelectorAll('[aria-labelledby]')) {
    const row = document.getElementById(booth.getAttribute('aria-labelledby') ?? '');
    const [...parts] = row?.children ?? [];
    booth.setAttribute('aria-label', parts.map(({ textContent }) => textContent).join(', '));
    booth.removeAttribute('aria-labelledby');
  }
}

document.querySelector('.hall-choice[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
const box = document.querySelector<HTMLElement>('.plan-box');
const svg = box?.querySelector<SVGSVGElement>('svg.plan');
if (box && svg) startPlan(box, svg);
