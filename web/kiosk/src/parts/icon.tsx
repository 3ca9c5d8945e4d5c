import { ICONS, type IconName } from '@vitrine/ui/icons';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const SVG = 'http://www.w3.org/2000/svg';
const drawings = new Map<IconName, SVGElement>();

/** An icon beside a text with the same meaning. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => svg.current?.replaceChildren(drawingOf(name).cloneNode(true)), [name]);
  return (
    <svg
      ref={svg}
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    />
  );
}

/** The markup of an icon is parsed once: a screen has a hundred of them, and a copy takes a tenth of the time. */
function drawingOf(name: IconName): SVGElement {
  const known = drawings.get(name);
  if (known) return known;
  const drawing = document.createElementNS(SVG, 'g');
  drawing.innerHTML = ICONS[name];
  drawings.set(name, drawing);
  return drawing;
}
