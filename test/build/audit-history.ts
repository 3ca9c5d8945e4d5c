import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { CatalogKind } from '../../src/catalog/model/catalog-kind.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Data, Headers } from '../setup/graphql.js';

/** A change as the API returns it. */
export interface ReadChange {
  kind: string;
  objectId: string;
  name: string | null;
  /** Fields of any type, or null. */
  before: Data;
  after: Data;
}

/** An entry as the API returns it. */
export interface ReadEntry {
  id: string;
  action: string;
  changes: ReadChange[];
}

interface Page {
  nodes: ReadEntry[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Holding {
  booth: { id: string; name: string | null };
  kind: string;
}

const ENTRY = 'id action changes(locale: "en") { kind objectId name before after }';

/** Reads the audit of one event through the API as its organizer. */
export class AuditHistory {
  constructor(
    private readonly test: TestCatalog,
    private readonly event: string,
    private readonly organizer: Headers,
  ) {}

  /** The entries about an object, or all entries, latest first. */
  async entries(objectId?: string): Promise<ReadEntry[]> {
    const entries: ReadEntry[] = [];
    for (let after: string | null = null; ;) {
      const { node } = await this.test.api.data(
        `query ($event: ID!, $objectId: ID, $after: String) { node(id: $event) { ... on Event {
          auditEntries(first: 100, after: $after, objectId: $objectId) {
            nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } } } } }`,
        { event: encodeCatalogId('EVENT', this.event), objectId, after },
        this.organizer,
      );
      const { nodes, pageInfo } = node.auditEntries as Page;
      entries.push(...nodes);
      if (!pageInfo.hasNextPage) return entries;
      after = pageInfo.endCursor;
    }
  }

  /** The entries about a catalog object. */
  of(kind: CatalogKind, id: string): Promise<ReadEntry[]> {
    return this.entries(encodeCatalogId(kind, id));
  }

  /** The booth moves of an exhibitor, latest first: `assignBooth: [] -> [H1-A1 ASSIGNED]`. */
  async moves(exhibitor: string): Promise<string[]> {
    const entries = await this.of('EXHIBITOR', exhibitor);
    return entries.flatMap(({ action, changes }) =>
      changes.flatMap(({ before, after }) =>
        after && 'booths' in after ? [`${action}: ${boothsOf(before)} -> ${boothsOf(after)}`] : [],
      ),
    );
  }
}

function boothsOf(values: Data): string {
  const booths = (values?.booths ?? []) as Holding[];
  return `[${booths.map(({ booth, kind }) => `${booth.name} ${kind}`).join(', ')}]`;
}
