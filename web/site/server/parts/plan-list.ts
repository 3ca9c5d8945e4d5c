import type { BoothOnPlanFragment } from '../generated/graphql.js';
import { type HallOnPlan, type Occupant, rowId } from '../data/plan.js';
import { splitLegalForm } from '@vitrine/ui/company-names';
import { attribute, html, type Markup, trusted } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { fieldsOf, swatch } from './fields.js';

/** The fields of a hall with their colours. */
export function legend(visit: Visit, { drawing }: HallOnPlan): Markup | undefined {
  const tones = new Set(drawing?.booths.map(({ tone }) => tone));
  const fields = fieldsOf(visit.event.categories).filter(({ tone }) => tones.has(tone));
  if (fields.length === 0) return undefined;
  return html`<ul class="legend">
    ${fields.map((field) => html`<li>${swatch(field)}${field.name}</li>`)}
  </ul>`;
}

/**
 * A company's name. A comment marks the start of the short name, because screen readers might pause at an
 * element.
 */
export function rowName({ name, shortName }: Occupant['exhibitor']): Markup {
  const start = shortName === '' ? 0 : Math.max(name.lastIndexOf(shortName), 0);
  const parts = splitLegalForm(name.slice(start), shortName);
  const legalForm = parts.legalForm !== '' && html`<small>${parts.legalForm}</small>`;
  return html`${name.slice(0, start)}${start > 0 && trusted('<!---->')}${parts.name}${legalForm}`;
}

/** The short name for the plan, if the name does not contain it. */
function titleOf({ name, shortName }: Occupant['exhibitor']): Markup | undefined {
  return attribute('data-title', name.includes(shortName) ? undefined : shortName);
}

/**
 * The list of booths. A hall has hundreds of rows, so they are short. They are the names of the booths on the
 * plan.
 */
export function boothList(
  visit: Visit,
  { booths }: HallOnPlan,
  chosenBooth: BoothOnPlanFragment | undefined,
): Markup {
  const occupiedBooths = booths.filter(({ occupants }) => occupants.length > 0);
  const rows = occupiedBooths.map(({ code, occupants }) => {
    const names = occupants.map(({ exhibitor }) => {
      const href = visit.links.exhibitor(exhibitor.slug);
      return html`<a href="${href}" ${titleOf(exhibitor)}>${rowName(exhibitor)}</a>`;
    });
    const mark = attribute('aria-current', code === chosenBooth?.code ? 'true' : undefined);
    return html`<li id="${rowId(code)}" ${mark}><i>${code}</i>${names}</li>`;
  });
  const words = wordsOf(visit);
  if (rows.length === 0) return html`<p>${words.noExhibitors}</p>`;
  return html`<ol class="rows" aria-label="${words.inThisHall}">
    ${rows}
  </ol>`;
}
