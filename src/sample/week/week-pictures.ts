import { createHash } from 'node:crypto';
import type { SampleExhibitor, SamplePictures } from '../edition.js';

const LOGOS = 24;
const SCENES = 16;

/** Marks in a square of 100, drawn in one colour. */
const MARKS = [
  '<circle cx="50" cy="50" r="30"/>',
  '<path d="M50 18 82 78H18Z"/>',
  '<path d="M50 15 80 32V68L50 85 20 68V32Z"/>',
  '<path d="M20 20H80V44H44V80H20Z"/>',
  '<path d="M20 68A30 30 0 0 1 80 68L66 68A16 16 0 0 0 34 68Z"/><circle cx="50" cy="28" r="11"/>',
  '<path d="M50 14 60 40 86 50 60 60 50 86 40 60 14 50 40 40Z"/>',
];

/** Objects on a table of 640 by 480, in light and dark shades of one colour. */
const THINGS: readonly ((light: string, shade: string) => string)[] = [
  (light, shade) =>
    `<path d="M320 130 450 200V340L320 410Z" fill="${shade}"/><path d="M320 130 190 200V340L320 410Z" fill="${light}"/>`,
  (light, shade) =>
    `<circle cx="320" cy="270" r="120" fill="${light}"/><path d="M320 150A120 120 0 0 1 320 390Z" fill="${shade}"/>`,
  (light, shade) =>
    `<rect x="210" y="150" width="220" height="150" rx="14" fill="${light}"/><path d="M180 320H460L490 360H150Z" fill="${shade}"/>`,
  (light, shade) =>
    `<rect x="250" y="120" width="140" height="270" rx="22" fill="${shade}"/><rect x="264" y="148" width="112" height="206" fill="${light}"/>`,
];

/**
 * Pictures of invented exhibitors and products. They are drawn, because no photographs can exist. Many objects
 * share few pictures, so that the drawing takes only a second.
 */
export function weekPictures(): SamplePictures {
  return {
    logos: Array.from({ length: LOGOS }, (_, index) => logo(index)),
    scenes: Array.from({ length: SCENES }, (_, index) => scene(index)),
  };
}

/** Adds pictures to an exhibitor: five of six have a logo, three of four products one or two pictures. */
export function withPictures(exhibitor: SampleExhibitor): SampleExhibitor {
  const draw = numberOf(exhibitor.slug);
  return {
    ...exhibitor,
    ...((draw >>> 8) % 6 !== 0 && { logo: draw % LOGOS }),
    products: exhibitor.products.map((product) => {
      const chance = numberOf(product.slug);
      const firstScene = chance % SCENES;
      const scenes =
        [[], [firstScene], [firstScene], [firstScene, (firstScene + 4) % SCENES]][(chance >>> 8) % 4] ?? [];
      return { ...product, scenes };
    }),
  };
}

function logo(index: number): string {
  const hue = (index * 360) / LOGOS;
  const mark = MARKS[index % MARKS.length] ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 100 100">
    <rect width="100" height="100" fill="hsl(${String(hue)},45%,95%)"/>
    <g fill="hsl(${String(hue)},65%,38%)">${mark}</g></svg>`;
}

function scene(index: number): string {
  const hue = (index * 360) / SCENES;
  const thing = THINGS[index % THINGS.length]?.(`hsl(${String(hue)},55%,62%)`, `hsl(${String(hue)},55%,42%)`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="hsl(${String(hue)},25%,94%)"/>
    <ellipse cx="320" cy="405" rx="230" ry="34" fill="hsl(${String(hue)},20%,82%)"/>${thing ?? ''}</svg>`;
}

function numberOf(slug: string): number {
  return createHash('sha256').update(slug).digest().readUInt32BE(0);
}
