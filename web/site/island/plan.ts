import { HallMap } from '@vitrine/map/hall-map';

/** Makes the plan of the page live: it can be moved and enlarged, and a chosen booth is shown in a card. */
function startPlan(box: HTMLElement, svg: SVGSVGElement): void {
  const map = new HallMap(svg, {
    select: (id) => {
      map.select(id, { centre: map.scale > 1 });
      showBooth(box, svg, id);
    },
  });
  box.classList.add('is-live');
  const zooms: Readonly<Record<string, () => void>> = {
    in: () => map.zoom(),
    out: () => map.zoom(1 / 1.5),
    whole: () => map.reset(),
  };
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    button.addEventListener('click', () => zooms[button.dataset.zoom ?? '']?.());
  }
  const chosen = svg.querySelector<SVGElement>('[aria-current]')?.dataset.id;
  if (chosen !== undefined) map.centre(chosen, innerWidth < 768 ? 3 : 2);
}

/** Shows a booth in the card, in the list and in the address. */
function showBooth(box: HTMLElement, svg: SVGSVGElement, id: string): void {
  const booth = svg.querySelector<SVGElement>(`[data-id="${CSS.escape(id)}"]`);
  const card = box.querySelector('.plan-card');
  if (booth === null || card === null) return;
  const [code = '', name = ''] = (booth.getAttribute('aria-label') ?? '').split(/, (.*)/s);
  const links = markRow(id);
  const text = element('span', 'plan-card-text');
  text.append(...(links.length > 0 ? links : [name]));
  card.replaceChildren(plate(box.dataset.hall ?? '', code), text);
  const address = new URL(location.href);
  address.searchParams.set('booth', code);
  history.replaceState(null, '', address);
}

/** Marks the row of a booth in the list; returns copies of its links. */
function markRow(id: string): HTMLElement[] {
  const links: HTMLElement[] = [];
  for (const row of document.querySelectorAll<HTMLElement>('.plan-list [data-booth]')) {
    const isChosen = row.dataset.booth === id;
    row.querySelector('.plate')?.classList.toggle('is-plain', !isChosen);
    if (isChosen) {
      row.setAttribute('aria-current', 'true');
      links.push(...Array.from(row.querySelectorAll('a'), (link) => link.cloneNode(true) as HTMLElement));
    } else row.removeAttribute('aria-current');
  }
  for (const link of links) link.removeAttribute('class');
  return links;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function plate(hall: string, booth: string): HTMLElement {
  const made = element('span', 'plate');
  made.append(element('b', '', hall), ' ', element('i', '', booth));
  return made;
}

document.querySelector('.hall-choice[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
const box = document.querySelector<HTMLElement>('.plan-box');
const svg = box?.querySelector<SVGSVGElement>('svg.plan');
if (box && svg) startPlan(box, svg);
