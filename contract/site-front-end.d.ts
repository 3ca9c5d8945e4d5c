/** The result of a query for a page, or the reason of its failure. */
export type PageQueryOutcome =
  { readonly data: unknown } | { readonly failure: 'invalid' | 'unavailable' | 'fault' };

export interface SiteRequest {
  /** The path, still encoded. */
  readonly path: string;
  /** The query without `?`. */
  readonly query: string;
  /** The address of the site, `https://fair.example`. */
  readonly origin: string;
  readonly acceptLanguage: string | undefined;
  /** The part of the address before `path`: `/preview` for pages of one event before its publication. */
  readonly root?: '' | '/preview' | undefined;
  /** Executes a query as an anonymous visitor; in a preview, as a visitor after the publication. */
  readonly execute: (text: string, variables: Readonly<Record<string, unknown>>) => Promise<PageQueryOutcome>;
  /** Whether visitors saw the object with this global id and it was removed. Absent in a preview, without codes. */
  readonly hasRemoved?: ((id: string) => Promise<boolean>) | undefined;
}

/** A search without hits on a page. */
export interface EmptySearch {
  /** The slug of the event. */
  readonly event: string;
  readonly words: string;
}

/** A property of an iCalendar object (RFC 5545): its name with parameters, and its value, which the server escapes. */
export type CalendarProperty = readonly [name: string, value: string];

/** A file: its text, or the properties of a calendar. */
export type FileBody = string | readonly CalendarProperty[];

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: FileBody;
  /** The instant from which the response is outdated, in milliseconds since 1970; undefined if time does not change it. */
  readonly expiresAt?: number | undefined;
  /** Set if the page shows the result of a search without hits. */
  readonly emptySearch?: EmptySearch | undefined;
}

/** The exports of `web/site`: pages as functions of a request and of the data from their queries. */
export interface SiteFrontEnd {
  readonly respond: (request: SiteRequest) => Promise<SiteResponse>;
  /** A page about an error, without data. */
  readonly problem: (request: Pick<SiteRequest, 'path' | 'acceptLanguage'>, status: number) => SiteResponse;
  /** The source of the inline style, for the content security policy. */
  readonly STYLE_SOURCE: string;
}
