import { titleMarkup } from '@vitrine/map/title-markup';

/** Adds the short names of the list to the booths of the plan. */
export function writeTitles(svg: SVGSVGElement): void {
  const names = shortNames();
  for (const booth of svg.querySelectorAll('.booth')) {
    const name = names.get(textOf(booth, '.plan-code'));
    if (name !== undefined) writeTitle(booth, name);
  }
}

/** The short names of the list by booth code. */
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
  // The markup comes from the plan's package, which escapes names.
  booth.insertAdjacentHTML('beforeend', title.markup);
}

function textOf(parent: Element, selector: string): string {
  return parent.querySelector(selector)?.textContent ?? '';
}

/** The short name: the text after the comment that marks its start, without the legal form. */
function shortNameOf(link: HTMLElement): string {
  if (link.dataset.title !== undefined) return link.dataset.title;
  let name = '';
  for (const part of link.childNodes) {
    if (part instanceof Comment) name = '';
    else if (part instanceof Text) name += part.data;
  }
  return name.trim();
}
