import { escapeMarkup } from '@vitrine/ui/markup';
import { ICONS, type IconName } from '@vitrine/ui/icons';
import type { Language } from '@vitrine/ui/language';
import { labelTransform, outlinePath, UNITS } from './drawing.js';
import { boxOf, middleOf, type PlanFeature, type PlanHall, type Point } from './plan.js';
import { WORDS } from './words.js';

export const SERVICE_SIGNS = {
  TOILET: 'toilet',
  FOOD: 'utensils',
  COFFEE: 'coffee',
  INFORMATION: 'info',
  FIRST_AID: 'briefcase-medical',
  CLOAKROOM: 'luggage',
  LIFT: 'arrow-up-down',
  PARKING: 'circle-parking',
  CASH: 'banknote',
  BABY_CARE: 'baby',
  CHARGING: 'plug',
  ACCESSIBLE: 'accessibility',
} as const satisfies Record<string, IconName>;

/** Half of the side of a badge, in units. */
const BADGE = 9;

function isKnown(service: string): service is keyof typeof SERVICE_SIGNS {
  return service in SERVICE_SIGNS;
}

/** The sign of what a visitor looks for; none for walls, columns and texts. */
export function featureSign({ kind, service }: PlanFeature): IconName | undefined {
  if (kind === 'ENTRANCE') return 'log-in';
  if (kind === 'EXIT') return 'log-out';
  if (kind === 'STAGE') return 'presentation';
  if (kind !== 'SERVICE') return undefined;
  return service != null && isKnown(service) ? SERVICE_SIGNS[service] : 'map-pin';
}

/** What a feature is called; its kind where it has no name of its own. */
function featureName({ kind, name, service }: PlanFeature, language: Language): string {
  if (name != null && name !== '') return name;
  if (kind === 'WALL' || kind === 'COLUMN' || kind === 'LABEL') return '';
  if (kind !== 'SERVICE') return WORDS[language][kind];
  return WORDS[language][service != null && isKnown(service) ? service : 'SERVICE'];
}

/** Badges at the edge of the floor move inwards, so that they are seen whole. */
export function badgePlace(feature: PlanFeature, hall: PlanHall): Point {
  const middle = middleOf(boxOf(feature.outline));
  const inset = (BADGE + 3) / UNITS;
  const within = (value: number, length: number): number => Math.min(Math.max(value, inset), length - inset);
  return { x: within(middle.x, hall.width), y: within(middle.y, hall.depth) };
}

function badgeMarkup(sign: IconName): string {
  const size = 2 * BADGE;
  return (
    `<rect class="plan-badge" x="${-BADGE}" y="${-BADGE}" width="${size}" height="${size}" rx="3"/>` +
    `<g class="plan-badge-sign" transform="translate(-6.6 -6.6) scale(0.55)">${ICONS[sign]}</g>`
  );
}

/** One feature of the floor; without texts and roles where the plan is `bare`. */
export function featureMarkup(
  feature: PlanFeature,
  hall: PlanHall,
  style: { readonly language: Language; readonly heading: number; readonly bare: boolean },
): string {
  const shape = `<path d="${outlinePath(feature.outline)}"/>`;
  const name = featureName(feature, style.language);
  const open = `<g class="plan-feature is-${feature.kind.toLowerCase()}"`;
  if (style.bare || name === '') return `${open}>${shape}</g>`;
  const sign = featureSign(feature);
  const place = sign === undefined ? middleOf(boxOf(feature.outline)) : badgePlace(feature, hall);
  // Below the badge, or above it where the floor ends.
  const below = place.y * UNITS + BADGE + 10 < hall.depth * UNITS ? BADGE + 6 : -BADGE - 6;
  const text = `<text class="plan-feature-name" y="${sign === undefined ? 0 : below}">${escapeMarkup(name)}</text>`;
  const label = `<g class="plan-label" transform="${labelTransform(place, style.heading)}">`;
  const badge = sign === undefined ? '' : badgeMarkup(sign);
  return `${open} role="img" aria-label="${escapeMarkup(name)}">${shape}${label}${badge}${text}</g></g>`;
}
