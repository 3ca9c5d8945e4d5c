import type { OutgoingHttpHeaders } from 'node:http';
import { contentTag } from '../../platform/http/entity-tag.js';
import { EncodedBody } from '../../platform/http/encoded-body.js';
import type { ReadDependencies } from '../../platform/graphql/request/read-dependencies.js';
import { icsLines } from '../../platform/text/format/ics-line.js';
import type { EmptySearch, SiteResponse } from '../../../contract/site-front-end.js';

/** High, because phones wait for the bytes of a page, and one compression serves all of them. */
const BROTLI_QUALITY = 8;

/** A rendered page with the read dependencies of all its queries. */
export class SitePage {
  readonly readAt = performance.now();
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  body: EncodedBody;
  readonly etag: string;
  /**
   * The instant from which the page is outdated, in milliseconds since 1970; infinite if time does not change
   * it.
   */
  readonly expiresAt: number;
  /** The same clock at the rendering. */
  readonly renderedAt = Date.now();
  readonly emptySearch: EmptySearch | undefined;

  constructor(
    { status, headers, body, expiresAt = Number.POSITIVE_INFINITY, emptySearch }: SiteResponse,
    readonly dependencies: readonly ReadDependencies[],
    /** Set while the database does not respond: the age of the oldest result in the page, in milliseconds. */
    readonly staleForMs: number | undefined,
  ) {
    this.status = status;
    this.headers = headers;
    this.expiresAt = expiresAt;
    this.emptySearch = emptySearch;
    const bytes = Buffer.from(typeof body === 'string' ? body : icsLines(body));
    this.body = new EncodedBody(bytes, { quality: BROTLI_QUALITY, border: bytes.lastIndexOf('</style>') });
    // Weak: the tag is the same for each encoding.
    this.etag = `W/${contentTag(this.body.plain)}`;
  }

  /** Whether time has changed the page. Also if the clock was set back before the time that the page shows. */
  get isExpired(): boolean {
    const now = Date.now();
    return now >= this.expiresAt || (now < this.renderedAt && this.expiresAt < Number.POSITIVE_INFINITY);
  }

  /** Uses the compressed body of an earlier page with the same content. */
  reuseBodyOf(earlierPage: SitePage | undefined): void {
    if (earlierPage?.etag === this.etag) this.body = earlierPage.body;
  }

  /** The same page while the database does not respond. */
  stale(staleForMs: number): SitePage {
    return Object.assign(Object.create(SitePage.prototype) as SitePage, this, { staleForMs });
  }
}
