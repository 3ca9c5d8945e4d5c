import { escapeMarkup } from '@vitrine/ui/markup';
import { ICONS, type IconName } from '@vitrine/ui/icons';
import type { Language } from '@vitrine/ui/language';
import { labelTransform, outlinePath, unit, UNITS, viewBoxOf } from './drawing.js';
import { boxOf, middleOf, type PlanFeature, type PlanHall, type Point, rotatePoint } from './plan.js';
import { widthOf } from './titles.js';
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

/** Half of the side length of a badge, in units. */
const BADGE = 9;
/** The minimum distance of a badge or its name from the edge of the floor, in units. */
const EDGE = 3;
/** The font size of a name below a badge, in units. */
const NAME_SIZE = 7;

function isKnownService(service: string): service is keyof typeof SERVICE_SIGNS {
  return service in SERVICE_SIGNS;
}

/** The sign of a feature; undefined for walls, columns and texts. */
export function featureSign({ kind, service }: PlanFeature): IconName | undefined {
  if (kind === 'ENTRANCE') return 'log-in';
  if (kind === 'EXIT') return 'log-out';
  if (kind === 'STAGE') return 'presentation';
  if (kind !== 'SERVICE') return undefined;
  return service != null && isKnownService(service) ? SERVICE_SIGNS[service] : 'map-pin';
}

/** The name of a feature, or else of its kind. */
export function featureName({ kind, name, service }: PlanFeature, language: Language): string {
  if (name != null && name !== '') return name;
  if (kind === 'WALL' || kind === 'COLUMN' || kind === 'LABEL') return '';
  if (kind !== 'SERVICE') return WORDS[language][kind];
  return WORDS[language][service != null && isKnownService(service) ? service : 'SERVICE'];
}

/** The place of a badge. Badges at the edge of the floor move inwards, so that they are completely visible. */
export function badgePlace(feature: PlanFeature, hall: PlanHall): Point {
  const middle = middleOf(boxOf(feature.outline));
  const inset = (BADGE + EDGE) / UNITS;
  const clamp = (value: number, length: number): number => Math.min(Math.max(value, inset), length - inset);
  return { x: clamp(middle.x, hall.width), y: clamp(middle.y, hall.depth) };
}

/** The sideways shift of a name in units that keeps it visible at the edge of the floor. */
function nameShift(name: string, place: Point, hall: PlanHall, heading: number): number {
  const [left, , width] = viewBoxOf(hall, heading, -EDGE);
  const half = (widthOf(name) * NAME_SIZE) / 2;
  const screenX = rotatePoint(place, -heading, { x: hall.width / 2, y: hall.depth / 2 }).x * UNITS;
  if (2 * half > width) return 0;
  return Math.min(Math.max(screenX, left + half), left + width - half) - screenX;
}

function badgeMarkup(sign: IconName): string {
  const size = 2 * BADGE;
  return (
    `<rect class="plan-badge" x="${-BADGE}" y="${-BADGE}" width="${size}" height="${size}" rx="3"/>` +
    `<g class="plan-badge-sign" transform="translate(-6.6 -6.6) scale(0.55)">${ICONS[sign]}</g>`
  );
}

/** One feature of the floor. A `bare` plan has no texts and roles. */
export function featureMarkup(
  feature: PlanFeature,
  hall: PlanHall,
  style: { readonly language: Language; readonly heading: number; readonly bare: boolean },
): string {
  const shape = `<path d="${outlinePath(feature.outline)}"/>`;
  const name = featureName(feature, style.language);
  const startTag = `<g class="plan-feature is-${feature.kind.toLowerCase()}"`;
  if (style.bare || name === '') return `${startTag}>${shape}</g>`;
  const sign = featureSign(feature);
  const place = sign === undefined ? middleOf(boxOf(feature.outline)) : badgePlace(feature, hall);
  // The name is below the badge, or above it at the edge of the floor.
  const below = place.y * UNITS + BADGE + 10 < hall.depth * UNITS ? BADGE + 6 : -BADGE - 6;
  const shift = sign === undefined ? 0 : nameShift(name, place, hall, style.heading);
  const x = shift === 0 ? '' : ` x="${unit(shift)}"`;
  const text = `<text class="plan-feature-name"${x} y="${sign === undefined ? 0 : below}">${escapeMarkup(name)}</text>`;
  const label = `<g class="plan-label" transform="${labelTransform(place, style.heading)}">`;
  const badge = sign === undefined ? '' : badgeMarkup(sign);
  return `${startTag} role="img" aria-label="${escapeMarkup(name)}">${shape}${label}${badge}${text}</g></g>`;
}
