import type { SiteRequest } from '../../../contract/site-front-end.js';
/** The path before the pages of a preview; empty for public pages. */
export type PageRoot = NonNullable<SiteRequest['root']>;

/** The addresses of the pages of one event in one language. */
export class Links {
  /** The path of the event, `/zh/week-2017`. */
  readonly #base: string;

  constructor(
    language: string,
    private readonly event: string,
    private readonly root: PageRoot = '',
  ) {
    this.#base = `${root}/${language}/${event}`;
  }

  /** The addresses of the same pages in another language. */
  inLanguage(language: string): Links {
    return new Links(language, this.event, this.root);
  }

  /** A path below the event, `/exhibitors`. */
  path(path: string): string {
    return `${this.#base}${path}`;
  }

  get home(): string {
    return this.path('/');
  }

  get search(): string {
    return this.path('/search');
  }

  get about(): string {
    return this.path('/about');
  }

  exhibitors(filter: Readonly<Record<string, string>> = {}): string {
    return this.path(`/exhibitors${queryOf(filter)}`);
  }

  exhibitor(slug: string): string {
    return this.path(`/exhibitors/${encodeURIComponent(slug)}`);
  }

  products(filter: Readonly<Record<string, string>> = {}): string {
    return this.path(`/products${queryOf(filter)}`);
  }

  product(slug: string): string {
    return this.path(`/products/${encodeURIComponent(slug)}`);
  }

  programme(filter: Readonly<Record<string, string>> = {}): string {
    return this.path(`/programme${queryOf(filter)}`);
  }

  session(slug: string): string {
    return this.path(`/programme/${encodeURIComponent(slug)}`);
  }

  hall(venue: string, hall: string, booth?: string): string {
    const place = `${encodeURIComponent(venue)}/${encodeURIComponent(hall)}`;
    return this.path(`/map/${place}${booth === undefined ? '' : queryOf({ booth })}`);
  }

  /** The way to the stage of a hall. */
  wayToStage(venue: string, hall: string): string {
    return `${this.hall(venue, hall)}${queryOf({ to: 'stage' })}#way`;
  }

  /** The way to a booth on its plan, from a start such as `centre.H1@12.5,7`. */
  way(venue: string, hall: string, booth: string, from: string | null): string {
    const start = from === null ? '' : `&${new URLSearchParams({ from }).toString()}`;
    return `${this.hall(venue, hall, booth)}${start}#way`;
  }

  /** The plan of a hall with all services of one sort lit: `toilet`. */
  service(venue: string, hall: string, service: string): string {
    return `${this.hall(venue, hall)}${queryOf({ service })}`;
  }
}

/** A query with `?`, or nothing. */
export function queryOf(parameters: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(parameters).toString();
  return text === '' ? '' : `?${text}`;
}
