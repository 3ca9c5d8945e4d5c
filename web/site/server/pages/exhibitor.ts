import {
  type ExhibitorFragment,
  type ExhibitorPlaceFragment,
  SiteExhibitorDocument,
} from '../generated/graphql.js';
import { type HallOnPlan, planOf } from '../data/plan.js';
import { neighbourGroups, plateCode } from '@vitrine/map/nearest';
import { renderPlan } from '@vitrine/map/render';
import { regionName } from '@vitrine/ui/region-names';
import { html, type Markup, trusted } from '../html.js';
import { linkedExhibitor, linkedTrail } from '../linked-data.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { actions, wayButton } from '../parts/actions.js';
import { categoryTags } from '../parts/category-tags.js';
import { factList } from '../parts/facts.js';
import { picture } from '../parts/picture.js';
import { productCard } from '../parts/product-card.js';
import { nearbySection, similarSection } from '../parts/related.js';
import { backLink, icon, plate } from '../parts/rows.js';
import { sessionRows } from '../parts/session-rows.js';
import { beginningOf, companyName, langOf } from '../parts/texts.js';
import { venueOf, type Visit, wordsOf } from '../visit.js';

/** The page of an exhibitor; undefined if no exhibitor has the slug. */
export async function exhibitorPage(visit: Visit, slug: string): Promise<PageResult> {
  const { exhibitor } = await visit.readEvent(SiteExhibitorDocument, { slug });
  if (exhibitor === null) return undefined;
  if (exhibitor.slug !== slug) return { location: visit.links.exhibitor(exhibitor.slug), isPermanent: true };
  const booth = exhibitor.booths[0];
  const [plan, similar] = await Promise.all([booth && planAt(visit, booth), similarSection(visit, slug)]);
  const place = booth && placeCard(visit, exhibitor.booths, plan);
  const main = html`<div class="wrap">
    ${backLink(wordsOf(visit).exhibitors, visit.links.exhibitors())}
    <div class="detail">
      <div class="detail-head">${identity(visit, exhibitor)}</div>
      ${place && html`<div class="detail-place">${place}</div>`}
      <div class="detail-text">${aboutSection(visit, exhibitor)}</div>
    </div>
    ${products(visit, exhibitor)} ${sessions(visit, exhibitor)}
    <div class="related">${booth && plan && nearbySection(visit, plan, booth)} ${similar}</div>
  </div>`;
  return renderPage(visit, {
    section: 'exhibitors',
    drawing: 'still',
    title: `${exhibitor.name}${booth === undefined ? '' : ` · ${booth.hall.code}-${booth.code}`}`,
    description: beginningOf(exhibitor.description ?? exhibitor.name),
    picture: exhibitor.logo?.url,
    linkedData: [
      linkedExhibitor(visit, exhibitor),
      linkedTrail(visit, [
        [wordsOf(visit).exhibitors, visit.links.exhibitors()],
        [exhibitor.name, visit.links.exhibitor(slug)],
      ]),
    ],
    main,
  });
}

function identity(visit: Visit, exhibitor: ExhibitorFragment): Markup {
  const { logo, name, names, city, country } = exhibitor;
  const otherNames = names.filter(({ text }) => text !== name);
  const origin = [city, country && regionName(country, visit.language)].filter(Boolean).join(' · ');
  return html`<div class="id">
    ${logo && picture(logo, { className: 'logo-picture', isFirst: true })}
    <div>
      <h1${langOf(visit, name, names)}>${companyName(exhibitor)}</h1>
      ${otherNames.map(({ locale, text }) => html`<p lang="${locale}">${text}</p>`)}
      ${origin !== '' && html`<p>${origin}</p>`}
    </div>
  </div>`;
}

/** The plan of the hall of a booth. */
async function planAt(
  visit: Visit,
  { hall: { code, venue } }: ExhibitorPlaceFragment,
): Promise<HallOnPlan | undefined> {
  const hall = venueOf(visit, venue.slug)?.halls.find((one) => one.code === code);
  return hall && planOf(visit, hall);
}

/** The places with links to the plan, and below the first a drawing of its hall with all booths of the exhibitor lit. */
function placeCard(visit: Visit, booths: readonly ExhibitorPlaceFragment[], plan?: HallOnPlan): Markup {
  const { language } = visit;
  const hall = plan?.drawing;
  const lit = booths.filter((booth) => hallKey(booth) === hallKey(booths[0])).map(({ code }) => code);
  const drawing =
    hall && trusted(renderPlan(hall, { label: hall.name, language, bare: true, selected: lit }));
  const places = neighbourGroups(booths, (booth) => ({ hall: hallKey(booth), outline: booth.outline }));
  return html`<div class="place band">
    ${places.map((place, index) => placeLink(visit, place, index === 0 ? drawing : undefined))}
  </div>`;
}

/** The venue and the code of the hall of a booth, because halls of several venues share codes. */
function hallKey(booth: ExhibitorPlaceFragment | undefined): string {
  return booth === undefined ? '' : `${booth.hall.venue.slug}.${booth.hall.code}`;
}

/** The link to a place of one booth or of neighbouring booths. */
function placeLink(
  visit: Visit,
  booths: readonly ExhibitorPlaceFragment[],
  drawing?: Markup,
): Markup | undefined {
  const [booth] = booths;
  if (booth === undefined) return undefined;
  const { hall, code, zone } = booth;
  const codes = plateCode(booths.map((one) => one.code));
  const from = visit.query.get('from');
  const place = [hall.venue.slug, hall.code, code] as const;
  const href = from === null ? visit.links.hall(...place) : visit.links.way(...place, from);
  const label = wordsOf(visit).showOnPlan(`${hall.code} ${codes}`);
  const placeText = [venueOf(visit, hall.venue.slug)?.name, zone?.name].filter(Boolean).join(' · ');
  return html`<a href="${href}"
      ><span class="is-read-out">${label}</span
      ><span class="go" aria-hidden="true"
        >${plate(hall.code, codes)}<span class="where-text"><b>${hall.name}</b>${placeText}</span
        >${icon('arrow-right')}</span
      >${drawing && html`<span class="mini" aria-hidden="true">${drawing}</span>`}</a
    >
    <p class="is-read-out">${hall.name} · ${placeText}</p>`;
}

function aboutSection(visit: Visit, exhibitor: ExhibitorFragment): Markup {
  const { description, descriptions, categories, representatives, kind } = exhibitor;
  return html`${categoryTags(visit, categories, wordsOf(visit)[kind])}
  ${description !== null && html`<p class="text" ${langOf(visit, description, descriptions)}>${description}</p>`}
  ${facts(visit, exhibitor)} ${actions(visit, exhibitor, wayButton(visit, exhibitor.booths))}
  ${contacts(visit, representatives)}`;
}

function facts(visit: Visit, exhibitor: ExhibitorFragment): Markup | undefined {
  const { brands, mainProducts, address, postalCode, city, sponsorLevel } = exhibitor;
  const words = wordsOf(visit);
  const place = [address, city, postalCode].filter(Boolean).join(words.comma);
  return factList([
    [words.mainProducts, mainProducts.join(words.comma)],
    [words.brands, brands.join(words.comma)],
    [words.address, address === null ? null : place],
    [words.sponsor, sponsorLevel],
  ]);
}

function contacts(visit: Visit, people: ExhibitorFragment['representatives']): Markup | undefined {
  if (people.length === 0) return undefined;
  return html`<h2 class="small-head">${wordsOf(visit).contacts}</h2>
    <ul class="people">
      ${people.map(({ name, role }) => html`<li>${name}${role !== null && html`<small>${role}</small>`}</li>`)}
    </ul>`;
}

function products(
  visit: Visit,
  { slug, booths, products: { nodes, totalCount } }: ExhibitorFragment,
): Markup | undefined {
  const words = wordsOf(visit);
  if (nodes.length === 0) return undefined;
  const moreLink = html`<p>
    <a class="more" href="${visit.links.products({ exhibitor: slug })}"
      >${words.allProducts} (${totalCount})${icon('arrow-right', 18)}</a
    >
  </p>`;
  return html`<section>
    <h2>${words.products}</h2>
    <div class="goods">${nodes.map((product) => productCard(visit, product, { booths }))}</div>
    ${totalCount > nodes.length && moreLink}
  </section>`;
}

function sessions(visit: Visit, { sessions: { nodes } }: ExhibitorFragment): Markup | undefined {
  if (nodes.length === 0) return undefined;
  return html`<section>
    <h2>${wordsOf(visit).sessions}</h2>
    ${sessionRows(visit, nodes, { showsDay: true })}
  </section>`;
}
