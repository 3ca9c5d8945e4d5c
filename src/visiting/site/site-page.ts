import type { OutgoingHttpHeaders } from 'node:http';
import { contentTag } from '../../platform/http/entity-tag.js';
import { EncodedBody } from '../../platform/http/encoded-body.js';
import type { ReadDependencies } from '../../platform/graphql/request/read-dependencies.js';
import type { EmptySearch, SiteResponse } from './front-end.js';

/** Phones wait for the bytes of a page, and each page is compressed once for all of them. */
const BROTLI_QUALITY = 8;

/** A rendered page with the read dependencies of all its queries. */
export class SitePage {
  readonly readAt = performance.now();
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  body: EncodedBody;
  readonly etag: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  readonly emptySearch: EmptySearch | undefined;

  constructor(
    { status, headers, body, expiresAt = Number.POSITIVE_INFINITY, emptySearch }: SiteResponse,
    readonly dependencies: readonly ReadDependencies[],
    /** Set while the database does not respond: the age of the oldest result that the page contains. */
    readonly staleForMs: number | undefined,
  ) {
    this.status = status;
    this.headers = headers;
    this.expiresAt = expiresAt;
    this.emptySearch = emptySearch;
    const plain = Buffer.from(body);
    this.body = new EncodedBody(plain, { quality: BROTLI_QUALITY, border: plain.lastIndexOf('</style>') });
    // Weak: the tag is the same for each encoding.
    this.etag = `W/${contentTag(this.body.plain)}`;
  }

  /** Takes the compressed body of an earlier page with the same content. */
  takeBodyOf(earlier: SitePage | undefined): void {
    if (earlier?.etag === this.etag) this.body = earlier.body;
  }

  /** The same page while the database does not respond. */
  stale(staleForMs: number): SitePage {
    return Object.assign(Object.create(SitePage.prototype) as SitePage, this, { staleForMs });
  }
}
