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
  const name = `name(locale: ${quoted(foreign(locales))})`;
  return `# The event, its venues and its categories.
query TheEvent {
  event(slug: ${quoted(slug)}) {
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
  const [first = 'en'] = locales;
  const translation =
    first === foreign(locales) ? '' : `\n        translated: name(locale: ${quoted(foreign(locales))})`;
  const filter = category === undefined ? '' : `\n      filter: { categories: [${quoted(category)}] }`;
  const subject = category === undefined ? 'Exhibitors' : 'Exhibitors of one category';
  return `# ${subject}, ordered by name, with their products, booths and facets.
query Exhibitors {
  event(slug: ${quoted(slug)}) {
    exhibitors(${filter}
      first: 10
      locale: ${quoted(first)}
    ) {
      totalCount
      nodes {
        name(locale: ${quoted(first)})${translation}
        products(first: 2) { nodes { name(locale: ${quoted(foreign(locales))}) kind } }
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
  const [first = 'en'] = locales;
  const locale = quoted(foreign(locales));
  return `# One exhibitor with its representatives, categories and booths.
query OneExhibitor {
  event(slug: ${quoted(slug)}) {
    exhibitor(slug: ${quoted(exhibitor)}) {
      name(locale: ${quoted(first)})
      description(locale: ${locale})
      representatives { name(locale: ${locale}) role(locale: ${locale}) }
      booths { code area hall { name(locale: ${locale}) venue { name(locale: ${locale}) } } }
      categories { name(locale: ${locale}) }
    }
  }
}
`;
}

/** English if the event has it, else its default language. */
function foreign(locales: readonly string[]): string {
  return locales.includes('en') ? 'en' : (locales[0] ?? 'en');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
