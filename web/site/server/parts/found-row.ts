import type {
  BoothPlaceFragment,
  HitFragment,
  LocalizedTextFragment,
  SessionCardFragment,
} from '../generated/graphql.js';
import { splitLegalForm } from '@vitrine/ui/company-names';
import { html, type Markup, type Part } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { fieldOf, fieldSign, fieldsOf } from './fields.js';
import { highlightMarkup, plainHighlight } from './highlight.js';
import { icon, plate, platesOf, row, venueName } from './rows.js';
import { stateStatus } from './session-state.js';
import { companyName, foreignLocale } from './texts.js';
import { dayName, dayOf, timeOf } from './times.js';

const NAMES = new Set(['name', 'title', 'code', 'text']);

/** A search result of any kind: its place, its name with marked matches, and its type. */
export function resultRow(visit: Visit, { node, highlights, because }: HitFragment): Markup {
  const markedName = (name: string): Markup | undefined => {
    const highlight = highlights.find(({ field, text }) => NAMES.has(field) && plainHighlight(text) === name);
    return highlight && highlightMarkup(highlight.text, legalForm);
  };
  const details = detailsOf(visit, node);
  const { name, texts } = details;
  const isCompany = node.__typename === 'Exhibitor';
  const legalForm = isCompany ? splitLegalForm(name, node.shortName).legalForm : '';
  const fallback = isCompany ? companyName(node) : html`${name}`;
  return row(visit, {
    id: details.id,
    href: details.href,
    name,
    title: markedName(name) ?? fallback,
    lang: foreignLocale(visit, name, texts),
    place: details.place,
    notes: [...details.notes, ...because.map(({ word, text }) => `${word} ≈ ${text}`)],
    booths: details.booths,
  });
}

interface Details {
  /** Absent for objects that cannot be saved. */
  readonly id: string | undefined;
  readonly href: string;
  readonly name: string;
  readonly texts: readonly LocalizedTextFragment[];
  readonly place: Part;
  readonly notes: readonly Part[];
  readonly booths?: readonly BoothPlaceFragment[];
}

function detailsOf(visit: Visit, node: HitFragment['node']): Details {
  const { links } = visit;
  const words = wordsOf(visit);
  const fields = fieldsOf(visit.event.categories);
  switch (node.__typename) {
    case 'Exhibitor': {
      const { id, slug, name, names, booths, categories, city } = node;
      const notes = [fieldOf(fields, categories[0])?.name, venueName(visit, booths) ?? city];
      return { id, href: links.exhibitor(slug), name, texts: names, place: platesOf(booths), notes, booths };
    }
    case 'Product': {
      const { id, slug, name, names, exhibitor } = node;
      const { booths } = exhibitor;
      const notes = [`${words.productWord} · ${exhibitor.name}`, venueName(visit, booths)];
      return { id, href: links.product(slug), name, texts: names, place: platesOf(booths), notes, booths };
    }
    case 'Session':
      return detailsOfSession(visit, node);
    case 'Booth': {
      const { code, place: hall, exhibitors } = node;
      const name = exhibitors.map((exhibitor) => exhibitor.name).join(', ') || `${hall.code} ${code}`;
      const href = links.hall(hall.venue.slug, hall.code, code);
      const notes = [words.booth, venueName(visit, [{ hall }])];
      return { id: undefined, href, name, texts: [], place: plate(hall.code, code), notes };
    }
    case 'Announcement':
      return detailsOfAnnouncement(visit, node);
    case 'Category': {
      const field = fieldOf(fields, node);
      const place = field ? fieldSign(field) : icon('shapes');
      const href = links.exhibitors({ category: node.slug });
      return { id: undefined, href, name: node.name, texts: [], place, notes: [words.field] };
    }
  }
}

function detailsOfAnnouncement(
  visit: Visit,
  { text, texts, urgency, startsAt }: Extract<HitFragment['node'], { __typename: 'Announcement' }>,
): Details {
  const place = icon(urgency === 'INFO' ? 'info' : 'triangle-alert');
  // Past announcements are included, so the row shows when they were announced.
  const since = `${shortDay(visit, startsAt)} ${timeOf(visit, startsAt)}`;
  const notes = [wordsOf(visit).announcements, since];
  return { id: undefined, href: visit.links.home, name: text, texts, place, notes };
}

function shortDay(visit: Visit, instant: string): string {
  return dayName(visit, dayOf(visit, instant), { month: 'short', day: 'numeric' });
}

function detailsOfSession(
  visit: Visit,
  { id, slug, title, titles, startsAt, state, venue }: SessionCardFragment,
): Details {
  return {
    id,
    href: visit.links.session(slug),
    name: title,
    texts: titles,
    place: html`<time datetime="${startsAt}"
      >${timeOf(visit, startsAt)}<small>${shortDay(visit, startsAt)}</small></time
    >`,
    notes: [wordsOf(visit).sessionWord, stateStatus(visit, state), venue?.name],
  };
}
