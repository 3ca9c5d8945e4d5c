import { ICONS } from '../assets.js';
import type { PageResult } from '../page-result.js';
import type { Visit } from '../visit.js';

/** The web application manifest of an event in a language. */
export function manifestFile({ event, links, locale }: Visit): PageResult {
  const manifest = {
    name: event.name,
    short_name: event.name,
    lang: locale,
    start_url: links.home,
    scope: links.home,
    display: 'minimal-ui',
    background_color: '#f6f8f9',
    theme_color: '#121820',
    icons: [
      { src: ICONS.svg, type: 'image/svg+xml', sizes: 'any' },
      { src: ICONS.small, type: 'image/png', sizes: '192x192' },
      { src: ICONS.large, type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
    ],
  };
  return { body: JSON.stringify(manifest), type: 'application/manifest+json' };
}
