/** The objects of the example queries: an event and its published objects. */
export interface ExampleEvent {
  readonly slug: string;
  /** The first is the default language of the event. */
  readonly locales: readonly string[];
  /** The slug of the category with the most exhibitors. */
  readonly category: string | undefined;
  /** The slug of an exhibitor. */
  readonly exhibitor: string | undefined;
}

/** The example for a database without a published event. */
export const EVENTS_EXAMPLE = `# All published events; none is published yet.
query Events {
  events(first: 10) {
    totalCount
    nodes { slug names { locale text } startsOn endsOn }
    pageInfo { hasNextPage endCursor }
  }
}
`;

/** The example queries about an event, one for each tab. */
export function exampleQueries(event: ExampleEvent): string[] {
  const queries = [eventQuery(event)];
  if (event.exhibitor !== undefined) queries.push(exhibitorsQuery(event), exhibitorQuery(event));
  return queries;
}

function eventQuery({ slug, locales }: ExampleEvent): string {
  const name = `name(locale: ${quote(foreignLocale(locales))})`;
  return `# The event, its venues and its categories.
query TheEvent {
  event(slug: ${quote(slug)}) {
    ${name}
    theme
    startsOn
    endsOn
    statistics { exhibitors products sessions }
    venues { ${name} role halls { code width depth } }
    categories { slug ${name} children { ${name} } }
  }
}
`;
}

function exhibitorsQuery({ slug, locales, category }: ExampleEvent): string {
  const [defaultLocale = 'en'] = locales;
  const translation =
    defaultLocale === foreignLocale(locales)
      ? ''
      : `\n        translated: name(locale: ${quote(foreignLocale(locales))})`;
  const filter = category === undefined ? '' : `\n      filter: { categories: [${quote(category)}] }`;
  const subject = category === undefined ? 'Exhibitors' : 'Exhibitors of one category';
  return `# ${subject}, ordered by name, with their products, booths and facets.
query Exhibitors {
  event(slug: ${quote(slug)}) {
    exhibitors(${filter}
      first: 10
      locale: ${quote(defaultLocale)}
    ) {
      totalCount
      nodes {
        name(locale: ${quote(defaultLocale)})${translation}
        products(first: 2) { nodes { name(locale: ${quote(foreignLocale(locales))}) kind } }
        booths { code hall { code } }
      }
      facets { categories { category { slug } count } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;
}

function exhibitorQuery({ slug, locales, exhibitor = '' }: ExampleEvent): string {
  const [defaultLocale = 'en'] = locales;
  const locale = quote(foreignLocale(locales));
  return `# One exhibitor with its representatives, categories and booths.
query OneExhibitor {
  event(slug: ${quote(slug)}) {
    exhibitor(slug: ${quote(exhibitor)}) {
      name(locale: ${quote(defaultLocale)})
      description(locale: ${locale})
      representatives { name(locale: ${locale}) role(locale: ${locale}) }
      booths { code area hall { name(locale: ${locale}) venue { name(locale: ${locale}) } } }
      categories { name(locale: ${locale}) }
    }
  }
}
`;
}

/** English if the event has it, else the event's default language. */
function foreignLocale(locales: readonly string[]): string {
  return locales.includes('en') ? 'en' : (locales[0] ?? 'en');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
