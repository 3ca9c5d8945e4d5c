import { titleMarkup } from '@vitrine/map/title-markup';

/** Writes the short names of the list into the booths of the plan. */
export function writeTitles(svg: SVGSVGElement): void {
  const names = shortNames();
  for (const booth of svg.querySelectorAll('.booth')) {
    const name = names.get(textOf(booth, '.plan-code'));
    if (name !== undefined) writeTitle(booth, name);
  }
}

/** The short names of the list by the codes of booths. */
function shortNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of document.querySelectorAll('.rows > li')) {
    const link = row.querySelector('a');
    if (link) names.set(textOf(row, 'i'), shortNameOf(link));
  }
  return names;
}

function writeTitle(booth: Element, name: string): void {
  const size = booth.querySelector<SVGPathElement>('.booth-floor')?.getBBox();
  const title = size && titleMarkup(name, size.width, size.height);
  if (title === undefined) return;
  booth.classList.add(title.className);
  // The markup is that of the plan, whose names are escaped.
  booth.insertAdjacentHTML('beforeend', title.markup);
}

function textOf(within: Element, selector: string): string {
  return within.querySelector(selector)?.textContent ?? '';
}

/** The name from the mark of its beginning on, which is a comment, without the legal form. */
function shortNameOf(link: HTMLElement): string {
  if (link.dataset.title !== undefined) return link.dataset.title;
  let name = '';
  for (const part of link.childNodes) {
    if (part instanceof Comment) name = '';
    else if (part instanceof Text) name += part.data;
  }
  return name.trim();
}
