import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChangeJournal } from '../../catalog/feed/change-journal.js';
import { decodeCatalogId } from '../../catalog/model/catalog-id.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import type { ReadDependencies } from '../../platform/graphql/request/read-dependencies.js';
import { RevisionSource } from '../../platform/graphql/request/revisions.js';
import { VisitorQueries } from '../../platform/graphql/own-queries/visitor-queries.js';
import type { PageQueryOutcome, SiteFrontEnd, SiteRequest } from '../../../contract/site-front-end.js';
import { PageCache } from './page-cache.js';
import { SitePage } from './site-page.js';

/** A request for a page, and the caller with the limits of its queries. */
export interface PageRequest extends Omit<SiteRequest, 'execute' | 'hasRemoved'> {
  readonly requestId: string;
  readonly address: string;
}

/** The memory for pages, relative to that for responses (`CACHE_MB`). Pages use it in addition. */
const SHARE_OF_PAGES = 0.5;

/** Renders pages. Serves current pages from memory. */
@Injectable()
export class SitePagesService {
  readonly #logger = new Logger('Site');
  readonly #cache: PageCache;
  /** The pages being rendered, by address and generation: equal requests share one. */
  readonly #renderings = new Map<string, Promise<SitePage>>();

  constructor(
    @Inject(CONFIG) { cacheMegabytes, staleMinutes }: RunningConfig,
    private readonly queries: VisitorQueries,
    private readonly source: RevisionSource,
    private readonly journal: ChangeJournal,
  ) {
    this.#cache = new PageCache(cacheMegabytes * SHARE_OF_PAGES, staleMinutes * 60_000);
  }

  /**
   * The page, at most a second old. While the database does not respond, it may be older and is then marked.
   */
  async page(frontEnd: SiteFrontEnd, request: PageRequest): Promise<SitePage> {
    const { revisions } = this.source;
    const key = keyOf(request);
    if (!revisions.isTrusted && !(await revisions.confirm())) {
      return this.#cache.findStale(key, revisions) ?? this.#render(frontEnd, request);
    }
    const cachedPage = this.#cache.find(key, revisions);
    if (cachedPage) return cachedPage;
    const execution = `${String(revisions.generation)} ${key}`;
    const rendering = this.#renderings.get(execution) ?? this.#render(frontEnd, request);
    this.#renderings.set(execution, rendering);
    try {
      const page = await rendering;
      if (page.status < 400) this.#cache.store(key, page, revisions);
      return page;
    } finally {
      this.#renderings.delete(execution);
    }
  }

  async #render(frontEnd: SiteFrontEnd, request: PageRequest): Promise<SitePage> {
    const dependencies: ReadDependencies[] = [];
    let staleForMs: number | undefined;
    const execute = async (
      text: string,
      variables: Readonly<Record<string, unknown>>,
    ): Promise<PageQueryOutcome> => {
      const outcome = await this.queries.execute(text, variables, request);
      if ('failure' in outcome) return outcome;
      dependencies.push(outcome.readDependencies);
      if (outcome.staleForMs !== undefined) staleForMs = Math.max(staleForMs ?? 0, outcome.staleForMs);
      return { data: outcome.data };
    };
    const hasRemoved = async (id: string): Promise<boolean> => {
      const reference = decodeCatalogId(id);
      return reference !== null && this.journal.hasRemoved(reference.objectId);
    };
    const response = await frontEnd.respond({ ...request, execute, hasRemoved }).catch((error: unknown) => {
      this.#logger.error({ reqId: request.requestId, err: error, message: 'A page could not be rendered.' });
      return frontEnd.problem(request, 500);
    });
    return new SitePage(response, dependencies, staleForMs);
  }
}

/** The paths of pages in a fixed language. All other pages are in the language of the browser. */
const LANGUAGE = /^\/(?:zh|en)\//;

/** All inputs of a page, except the catalog. */
function keyOf({ origin, path, query, acceptLanguage }: PageRequest): string {
  const language = LANGUAGE.test(path) ? '' : (acceptLanguage ?? '');
  // The redirect of the start does not depend on the query, which anyone can vary without end.
  return `${origin} ${path} ${path === '/' ? '' : query} ${language}`;
}
