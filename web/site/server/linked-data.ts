import type {
  AboutEventFragment,
  ExhibitorFragment,
  ProductFragment,
  SessionCardFragment,
  SessionFragment,
  SessionState,
} from './generated/graphql.js';
import { venueOf, type Visit } from './visit.js';

/** The values of a JSON-LD object. Absent values are left out. */
type LinkedObject = Readonly<Record<string, unknown>>;

/** An empty list has no meaning, so it is left out. */
function unlessEmpty<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** The known parts of an address; undefined if there are none. */
function postalAddress(parts: Readonly<Record<string, string | null>>): LinkedObject | undefined {
  const entries = Object.entries(parts).filter(([, value]) => value !== null && value !== '');
  return entries.length === 0 ? undefined : { '@type': 'PostalAddress', ...Object.fromEntries(entries) };
}

function eventReference({ event, origin, links }: Visit): LinkedObject {
  const { name, startsOn, endsOn } = event;
  return {
    '@type': 'ExhibitionEvent',
    name,
    startDate: startsOn,
    endDate: endsOn,
    url: `${origin}${links.home}`,
  };
}

/** The event and the search of the site, for its home page. */
export function linkedEvent(
  visit: Visit,
  description: string | undefined,
  details: AboutEventFragment['venues'] = [],
): LinkedObject[] {
  const { event, origin, links, locale } = visit;
  const location = event.venues.map(({ name, address, city, slug }) => ({
    '@type': 'Place',
    name,
    address: postalAddress({ streetAddress: address, addressLocality: city }),
    openingHoursSpecification: unlessEmpty(
      linkedHours(details.find((one) => one.slug === slug)?.hours ?? []),
    ),
  }));
  const images = [event.picture, event.logo].flatMap((image) => (image ? absolute(visit, image.url) : []));
  const target = `${origin}${links.search}?q={search_term_string}`;
  return [
    {
      ...eventReference(visit),
      description,
      location,
      image: unlessEmpty(images),
    },
    {
      '@type': 'WebSite',
      name: event.name,
      url: `${origin}${links.home}`,
      inLanguage: locale,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: target },
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}

/** Opening hours with times. Others say only on which days a venue is open, which the vocabulary cannot say. */
function linkedHours(hours: AboutEventFragment['venues'][number]['hours']): LinkedObject[] {
  return hours
    .filter(({ opensAt }) => opensAt !== null)
    .map(({ startsOn, endsOn, opensAt, closesAt }) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: startsOn,
      validThrough: endsOn,
      opens: opensAt,
      closes: closesAt,
    }));
}

export function linkedExhibitor(visit: Visit, exhibitor: ExhibitorFragment): LinkedObject {
  const { name, names, description, website, logo, city, country, booths, slug, brands } = exhibitor;
  const otherNames = names.map(({ text }) => text).filter((text) => text !== name);
  return {
    '@type': 'Organization',
    name,
    alternateName: unlessEmpty(otherNames),
    description: description ?? undefined,
    url: website ?? `${visit.origin}${visit.links.exhibitor(slug)}`,
    logo: logo ? absolute(visit, logo.url) : undefined,
    address: postalAddress({
      streetAddress: exhibitor.address,
      postalCode: exhibitor.postalCode,
      addressLocality: city,
      addressCountry: country,
    }),
    brand: unlessEmpty(brands.map((brand) => ({ '@type': 'Brand', name: brand }))),
    location: unlessEmpty(
      booths.map(({ code, hall }) => ({
        '@type': 'Place',
        name: `${venueOf(visit, hall.venue.slug)?.name ?? ''} ${hall.name} ${code}`.trim(),
      })),
    ),
  };
}

export function linkedProduct(
  visit: Visit,
  { name, description, images, exhibitor, slug }: ProductFragment,
): LinkedObject {
  return {
    '@type': 'Product',
    name,
    description: description ?? undefined,
    image: unlessEmpty(images.map(({ url }) => absolute(visit, url))),
    url: `${visit.origin}${visit.links.product(slug)}`,
    manufacturer: { '@type': 'Organization', name: exhibitor.name },
  };
}

const EVENT_STATUS: Readonly<Record<SessionState, string>> = {
  SCHEDULED: 'https://schema.org/EventScheduled',
  MOVED: 'https://schema.org/EventRescheduled',
  CANCELLED: 'https://schema.org/EventCancelled',
};

export function linkedSession(
  visit: Visit,
  session: SessionCardFragment & Pick<SessionFragment, 'description' | 'abstract' | 'language' | 'hosts'>,
): LinkedObject {
  const { title, startsAt, endsAt, state, venue, hall, slug, language, hosts } = session;
  return {
    '@type': 'Event',
    name: title,
    description: session.abstract ?? session.description ?? undefined,
    inLanguage: language ?? undefined,
    organizer: unlessEmpty(hosts.map((name) => ({ '@type': 'Organization', name }))),
    startDate: startsAt,
    endDate: endsAt,
    eventStatus: EVENT_STATUS[state],
    url: `${visit.origin}${visit.links.session(slug)}`,
    location: venue
      ? { '@type': 'Place', name: [venue.name, hall?.code].filter(Boolean).join(' ') }
      : undefined,
    superEvent: eventReference(visit),
  };
}

/** The breadcrumbs from the home page to an object. */
export function linkedTrail(
  { event, origin, links }: Visit,
  steps: readonly (readonly [name: string, path: string])[],
): LinkedObject {
  const allSteps = [[event.name, links.home] as const, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: allSteps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}

export function absolute({ origin }: Pick<Visit, 'origin'>, address: string): string {
  return new URL(address, origin).href;
}
