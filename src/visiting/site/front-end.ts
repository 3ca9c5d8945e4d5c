import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontEndFolder } from '../../platform/config/front-end-folder.js';
import type { IcsProperty } from '../../platform/text/format/ics-line.js';
import { StartFailure } from '../../platform/failure/start-failure.js';

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
  /** The part of the address before `path`: `/preview` for pages before the publication of their event. */
  readonly root?: '/preview' | undefined;
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

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text, or the properties of a calendar. */
  readonly body: string | readonly IcsProperty[];
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

/** The folder of the files whose names contain the hash of their bytes. */
export function assetFolder(): string {
  return path.join(frontEndFolder('site'), 'assets');
}

/** Loads the built pages. */
export async function loadFrontEnd(): Promise<SiteFrontEnd> {
  const file = path.join(frontEndFolder('site'), 'server.js');
  try {
    return (await import(pathToFileURL(file).href)) as SiteFrontEnd;
  } catch (error) {
    throw new StartFailure(`The site is not built: run npm run build -w web/site. (${String(error)})`);
  }
}
