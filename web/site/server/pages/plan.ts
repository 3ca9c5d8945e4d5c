import {
  type BoothOnPlanFragment,
  type HallFragment,
  SiteHallAnnouncementsDocument,
  SiteHallCountsDocument,
  SitePlaceDocument,
  type VenueFragment,
} from '../generated/graphql.js';
import { type HallOnPlan, planOf } from '../data/plan.js';
import { type PlannedHall, stageOf, startOf, walkFrom } from '../data/way.js';
import { boothState, type PlanHall, stateWord } from '@vitrine/map/plan';
import { featureName, featureSign } from '@vitrine/map/services';
import { type LinkedPlanOptions, renderLinkedPlan } from '@vitrine/map/linked-plan';
import { attribute, html, type Markup, trusted } from '../html.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { announcementList } from '../parts/announcements.js';
import { boothList, legend, rowName } from '../parts/plan-list.js';
import { icon, plate } from '../parts/rows.js';
import { type WayOnPage, wayBlock, type WayTarget } from '../parts/way-block.js';
import { venueOf, type Visit, wordsOf } from '../visit.js';

export const PLAN_PARAMETERS = ['booth', 'to', 'service', 'from', 'part'];

/** Redirects to the hall with the most exhibitors, or without exhibitors to the first hall. */
export async function planStart(visit: Visit): Promise<PageResult> {
  const { readEvent, event, links } = visit;
  const { exhibitors } = await readEvent(SiteHallCountsDocument, {});
  const { halls } = exhibitors.facets;
  const [largestCount] = [...halls].sort((a, b) => b.count - a.count);
  if (largestCount) return { location: links.hall(largestCount.hall.venue.slug, largestCount.hall.code) };
  const venue = event.venues.find((one) => one.halls.length > 0);
  const hall = venue?.halls[0];
  if (venue && hall) return { location: links.hall(venue.slug, hall.code) };
  const words = wordsOf(visit);
  return renderPage(visit, {
    section: 'plan',
    title: words.plan,
    main: html`<div class="wrap head">
      <h1>${words.plan}</h1>
      <p class="lead">${words.noHalls}</p>
    </div>`,
  });
}

/** Redirects a shortened address to the first hall of the venue. */
export function venueStart(visit: Visit, slug: string): PageResult {
  const hall = venueOf(visit, slug)?.halls[0];
  return hall && { location: visit.links.hall(slug, hall.code) };
}

/** Redirects from a printed code, `H4-D2`, to its booth on the plan. */
export async function placePage({ readEvent, links }: Visit, code: string): Promise<PageResult> {
  const { place } = await readEvent(SitePlaceDocument, { code });
  return place ? { location: links.hall(place.hall.venue.slug, place.hall.code, place.code) } : undefined;
}

/** The plan of a hall beside the list of its booths. */
export async function planPage(visit: Visit, venueSlug: string, code: string): Promise<PageResult> {
  const venue = venueOf(visit, venueSlug);
  const hall = venue?.halls.find((one) => one.code === code);
  if (!venue || !hall) return undefined;
  const [plan, { announcements }] = await Promise.all([
    planOf(visit, hall),
    visit.readEvent(SiteHallAnnouncementsDocument, { venue: venue.slug, hall: hall.code }),
  ]);
  const planned = plan.drawing && { venue, hall, drawing: plan.drawing };
  const target = planned && targetOf(visit, planned);
  const way = planned && (await wayOn(visit, planned, target));
  const query = canonicalQuery(visit, planned, target, way);
  if (query !== visit.query.toString()) return withQuery(visit, query);
  if (query === FLOOR) return planned && floorFile(planned.drawing);
  const block = planned && way && wayBlock(visit, planned, target, way);
  return hallPage(visit, { venue, hall, plan, way }, [
    announcementList(visit, announcements.nodes, { withPlaces: false }),
    block,
  ]);
}

/** Redirects to the same page with another query. */
function withQuery({ links, path }: Visit, query: string): PageResult {
  return { location: links.path(path) + (query === '' ? '' : `?${query}`) };
}

interface HallPage {
  readonly venue: VenueFragment;
  readonly hall: HallFragment;
  readonly plan: HallOnPlan;
  readonly way: WayOnPage | undefined;
}

function hallPage(
  visit: Visit,
  { venue, hall, plan, way }: HallPage,
  [announcements, block]: readonly (Markup | undefined)[],
): string {
  const booth = plan.booths.find((one) => one.code === visit.query.get('booth'));
  const title = booth === undefined ? hall.name : `${hall.code} ${booth.code}`;
  const list = html`<div class="plan-list">
    ${block} ${legend(visit, plan)} ${boothList(visit, plan, booth)}
  </div>`;
  return renderPage(visit, {
    section: 'plan',
    title: `${title} · ${venue.name}`,
    description: `${wordsOf(visit).plan} · ${venue.name} · ${hall.name}`,
    drawing: 'live',
    main: [
      hallBar(visit, venue, hall),
      announcements,
      html`<div class="plan-page">${planBox(visit, venue, plan, booth, way)} ${list}</div>`,
    ],
  });
}

/** The query of the floor as JSON. */
const FLOOR = 'part=floor';

/** The booth or the stage that the address names. */
function targetOf({ query, language }: Visit, { hall, drawing }: PlannedHall): WayTarget | undefined {
  const booth = drawing.booths.find(({ code }) => code === query.get('booth'));
  if (booth) return { place: booth, name: plate(hall.code, booth.code), query: { booth: booth.code } };
  const stage = query.get('to') === 'stage' ? stageOf(drawing) : undefined;
  return stage && { place: stage, name: html`${featureName(stage, language)}`, query: { to: 'stage' } };
}

/** The only query of the same page, so that the cache has few pages of a hall. */
function canonicalQuery(
  { query }: Visit,
  hall: PlannedHall | undefined,
  target: WayTarget | undefined,
  way: WayOnPage | undefined,
): string {
  if (query.get('part') === 'floor') return FLOOR;
  const booth = query.get('booth');
  const service = booth === null && isAnyLit(hall) ? query.get('service') : null;
  const from = way && (way.start?.text ?? way.from);
  return new URLSearchParams({
    ...(target?.query ?? (booth !== null && { booth })),
    ...(service !== null && { service }),
    ...(from != null && { from }),
  }).toString();
}

/** Whether the address names a service that the hall has. */
function isAnyLit(hall: PlannedHall | undefined): boolean {
  return hall?.drawing.features?.some(({ isLit }) => isLit) === true;
}

/** The start that the address names, and the way from it to the target. */
async function wayOn(visit: Visit, hall: PlannedHall, target: WayTarget | undefined): Promise<WayOnPage> {
  const from = visit.query.get('from');
  const start = from === null ? undefined : await startOf(visit, hall, from);
  if (from !== null && !start) visit.clock.expire();
  return { from, start, walk: start && target && walkFrom(start, hall, target.place) };
}

/** The floor of a hall as JSON, from which the script computes ways, also without a network. */
function floorFile({ code, name, width, depth, features = [], booths }: PlanHall): PageResult {
  const floor: PlanHall = {
    code,
    name,
    width,
    depth,
    features: features.map(({ kind, outline }) => ({ kind, outline })),
    booths: booths.map((booth) => ({ id: booth.code, code: booth.code, outline: booth.outline })),
  };
  return { body: JSON.stringify(floor), type: 'application/json' };
}

function hallBar(visit: Visit, venue: VenueFragment, hall: HallFragment): Markup {
  const words = wordsOf(visit);
  const halls = venue.halls.map(({ code }) => {
    const mark = attribute('aria-current', code === hall.code ? 'true' : undefined);
    return html`<a class="hall-choice" href="${visit.links.hall(venue.slug, code)}" ${mark}>${code}</a>`;
  });
  const otherVenues = visit.event.venues.filter((one) => one !== venue && one.halls.length > 0);
  const links = otherVenues.map(
    ({ slug, name, halls: [firstHall] }) =>
      html`<a href="${visit.links.hall(slug, firstHall?.code ?? '')}">${name}</a>`,
  );
  return html`<div class="hall-bar">
    <h1>${venue.name} ${hall.name}</h1>
    <div class="hall-links">
      <div class="hall-choices" role="group" aria-label="${words.halls}">${halls}</div>
      ${links.length > 0 && html`<nav class="other-venues" aria-label="${words.otherVenues}">${links}</nav>`}
    </div>
  </div>`;
}

function planBox(
  visit: Visit,
  venue: VenueFragment,
  plan: HallOnPlan,
  booth: BoothOnPlanFragment | undefined,
  way: WayOnPage | undefined,
): Markup {
  const words = wordsOf(visit);
  if (plan.drawing === undefined) return html`<p class="plan-box is-empty">${words.noPlan}</p>`;
  const label = `${venue.name} ${plan.drawing.name}`;
  const { language } = visit;
  const selected = booth && [booth, ...boothsBeside(plan, booth)].map(({ code }) => code);
  const svg = linkedPlan(plan.drawing, { label, language, selected }, way);
  const { code } = plan.drawing;
  const card = booth ? boothCard(visit, code, booth) : serviceCard(visit, plan.drawing);
  return html`<div class="plan-box" data-hall="${code}" data-saved-word="${words.savedOnPlan}">
    ${trusted(svg)}
    <div class="plan-card" role="status">${card}</div>
    <div class="plan-tools">
      <button type="button" data-zoom="1" aria-label="${words.zoomIn}">${icon('plus')}</button>
      <button type="button" data-zoom="-1" aria-label="${words.zoomOut}">${icon('minus')}</button>
      <button type="button" data-zoom="0" aria-label="${words.wholePlan}">${icon('maximize')}</button>
    </div>
  </div>`;
}

/** The other booths of the exhibitors of a booth. */
function boothsBeside({ booths }: HallOnPlan, booth: BoothOnPlanFragment): BoothOnPlanFragment[] {
  const slugs = new Set(booth.occupants.map(({ exhibitor }) => exhibitor.slug));
  return booths.filter(
    (other) => other !== booth && other.occupants.some(({ exhibitor }) => slugs.has(exhibitor.slug)),
  );
}

/** The drawing with the way. Its booths keep the start, so that a visitor without scripts goes on from it. */
function linkedPlan(drawing: PlanHall, options: LinkedPlanOptions, way: WayOnPage | undefined): string {
  const { start, walk } = way ?? {};
  const suffix = start ? `&${new URLSearchParams({ from: start.text }).toString()}` : '';
  const booths = drawing.booths.map((booth) => ({ ...booth, href: `${booth.href ?? ''}${suffix}` }));
  // The steps show the view direction.
  const here = start?.drawing === drawing ? { x: start.here.x, y: start.here.y } : undefined;
  return renderLinkedPlan({ ...drawing, booths }, { ...options, here, way: walk?.points });
}

/** The place and the exhibitors of a booth. The script shows the same for booths that are chosen on the plan. */
function boothCard(
  visit: Visit,
  hall: string,
  { code, status, zone, occupants }: BoothOnPlanFragment,
): Markup {
  const names = occupants.map(
    ({ exhibitor }) => html`<a href="${visit.links.exhibitor(exhibitor.slug)}">${rowName(exhibitor)}</a>`,
  );
  const zoneName = zone && html`<small>${zone.name}</small>`;
  return html`${plate(hall, code)}<span class="plan-card-text"
      >${names.length > 0 ? names : stateWord(boothState(status), visit.language)}${zoneName}</span
    >`;
}

/** The name of the service that the address names. */
function serviceCard({ language }: Visit, { code, features = [] }: PlanHall): Markup | undefined {
  const feature = features.find(({ isLit }) => isLit);
  const sign = feature && featureSign(feature);
  if (!feature || !sign) return undefined;
  return html`${plate(code)}${icon(sign)}<span class="plan-card-text"
      >${featureName(feature, language)}</span
    >`;
}
