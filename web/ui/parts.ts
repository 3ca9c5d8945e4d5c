import { ICONS, type IconName } from './icons.js';
import { escapeMarkup } from './markup.js';

/** An icon beside a text with the same meaning, hidden from screen readers. */
export function iconMarkup(name: IconName, size = 24): string {
  return (
    `<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`
  );
}

/** The plate `H4 D2`. Screen readers read the two words. */
export function plateMarkup(hall: string | undefined, booth?: string): string {
  const codes = [
    hall === undefined ? '' : `<b>${escapeMarkup(hall)}</b>`,
    booth === undefined ? '' : `<i>${escapeMarkup(booth)}</i>`,
  ];
  return `<span class="plate">${codes.filter(Boolean).join(' ')}</span>`;
}

/** The logo: a case with an object in it. */
export function logoMarkup(size = 26): string {
  return (
    `<svg class="logo" width="${size}" height="${size}" viewBox="0 0 26 26" aria-hidden="true">` +
    '<path class="logo-case" d="M3 3h20v20H3z"/><path class="logo-object" d="M8.4 11.5h9.2V23H8.4z"/></svg>'
  );
}
