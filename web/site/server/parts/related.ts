import { type BoothOnPlanFragment, SiteSimilarExhibitorsDocument } from '../generated/graphql.js';
import type { HallOnPlan } from '../data/plan.js';
import { nearestBooths } from '@vitrine/map/nearest';
import { toneOf } from '@vitrine/ui/categories';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { fieldsOf, swatch } from './fields.js';
import { exhibitorRow, row } from './rows.js';
import { companyName } from './texts.js';

const NEARBY_COUNT = 4;
const SIMILAR_COUNT = 4;

/** The exhibitors at the booths near a booth. */
export function nearbySection(
  visit: Visit,
  { drawing, booths }: HallOnPlan,
  { code }: { readonly code: string },
): Markup | undefined {
  const from = drawing?.booths.find((booth) => booth.code === code);
  if (!drawing || !from) return undefined;
  const nearby = nearestBooths(drawing, from, NEARBY_COUNT);
  const rows = nearby.flatMap((one) => {
    const booth = booths.find((other) => other.code === one.code);
    return (booth && neighbourRow(visit, booth)) ?? [];
  });
  return section(wordsOf(visit).nearby, rows);
}

/** A neighbour with only the booth's code, because it is in the same hall. */
function neighbourRow(visit: Visit, { code, occupants }: BoothOnPlanFragment): Markup | undefined {
  const [firstOccupant] = occupants;
  if (firstOccupant === undefined) return undefined;
  const { exhibitor, rootCategory } = firstOccupant;
  const field =
    rootCategory && fieldsOf(visit.event.categories).find(({ tone }) => tone === toneOf(rootCategory));
  return row(visit, {
    id: undefined,
    href: visit.links.exhibitor(exhibitor.slug),
    name: exhibitor.name,
    title: companyName(exhibitor),
    place: html`<span class="plate is-plain"><i>${code}</i></span>`,
    notes: [field && html`${swatch(field)}${field.name}`],
  });
}

/** The exhibitors that are similar to one. */
export async function similarSection(visit: Visit, slug: string): Promise<Markup | undefined> {
  const { readEvent, event } = visit;
  const { exhibitor } = await readEvent(SiteSimilarExhibitorsDocument, { slug, first: SIMILAR_COUNT });
  const fields = fieldsOf(event.categories);
  const rows = exhibitor?.similar.map((one) => exhibitorRow(visit, fields, one)) ?? [];
  return section(wordsOf(visit).similar, rows);
}

function section(title: string, rows: readonly Markup[]): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html`<section>
    <h2>${title}</h2>
    <ol class="rows" aria-label="${title}">
      ${rows}
    </ol>
  </section>`;
}
