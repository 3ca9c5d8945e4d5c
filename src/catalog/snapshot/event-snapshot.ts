import type { NodeSource } from '../../platform/graphql/schema/node.type.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { type CatalogKind, KIND_TYPES } from '../model/catalog-kind.js';
import type { CountDimension } from '../model/counts.js';

/** A document with the event of its catalog: the source of field resolvers. */
export interface CatalogSource extends NodeSource {
  id: string;
  objectId: string;
  event: EventSnapshot;
  /** Whether the long texts are read. */
  hasDetail: boolean;
}

/** A document as the source of field resolvers. The document itself becomes the source. */
export function catalogSource(
  document: object,
  objectId: string,
  kind: CatalogKind,
  event: EventSnapshot,
  hasDetail: boolean,
): CatalogSource {
  return Object.assign(document, {
    objectId,
    __typename: KIND_TYPES[kind],
    event,
    hasDetail,
  }) as unknown as CatalogSource;
}

/** A reference object in memory: the event itself, a venue, a hall, a zone, a category or a sponsor level. */
export interface ReferenceSource extends CatalogSource {
  parentId: string | null;
  /** The place in the order of the event's lists. */
  place: number;
  slug?: string;
  name: LocalizedText;
}

/** A hall in memory. */
export interface HallReference extends ReferenceSource {
  code: string;
}

/** The row of a reference object. */
export interface ReferenceRow {
  kind: CatalogKind;
  objectId: string;
  parentId: string | null;
  document: { id: string; slug?: string; name: LocalizedText };
}

export interface CountRow {
  kind: CatalogKind;
  dimension: CountDimension;
  value: string;
  count: number;
}

const NONE: readonly ReferenceSource[] = [];
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/**
 * The objects in a snapshot: PUBLISHED for visitors; COMPLETE for the event's staff; OUTLINE, the
 * event, its categories, zones and sponsor levels, for the members of exhibitors of a draft. Of the other objects of a draft,
 * members can read only their own exhibitors and the products of these.
 */
export type SnapshotScope = 'PUBLISHED' | 'COMPLETE' | 'OUTLINE';

/** The reference objects and counts of one event at one revision. */
export class EventSnapshot {
  readonly source: ReferenceSource & { locales?: readonly string[] };
  /** The epoch of the revision. It changes after a restore. */
  readonly epoch: string;
  readonly #scope: SnapshotScope;
  readonly #objects = new Map<string, ReferenceSource>();
  readonly #kinds = new Map<string, ReferenceSource[]>();
  readonly #children = new Map<string, ReferenceSource[]>();
  readonly #slugs = new Map<string, ReferenceSource>();
  readonly #counts = new Map<string, Map<string, number>>();

  /** `references`: the reference objects in the order of their lists, with the event itself. */
  constructor(
    readonly id: string,
    readonly revision: number,
    references: ReferenceRow[],
    counts: CountRow[],
    { scope = 'PUBLISHED', epoch = '' }: { scope?: SnapshotScope; epoch?: string } = {},
  ) {
    this.#scope = scope;
    this.epoch = epoch;
    for (const row of references) this.#addReference(row);
    for (const { kind, dimension, value, count } of counts) {
      if (count > 0)
        group(this.#counts, `${kind} ${dimension}`, () => new Map<string, number>()).set(value, count);
    }
    const source = this.#objects.get(id);
    if (!source) throw new Error(`Event ${id} has no document.`);
    this.source = source;
  }

  /** Whether the snapshot contains unpublished objects, too. */
  get isComplete(): boolean {
    return this.#scope === 'COMPLETE';
  }

  /** Whether the snapshot is an outline of a draft. */
  get isOutline(): boolean {
    return this.#scope === 'OUTLINE';
  }

  /** The languages of the event; the first is the default and the fallback. */
  get locales(): readonly string[] {
    return this.source.locales ?? [];
  }

  get slug(): string {
    return this.source.slug ?? '';
  }

  /** The reference object with this id. Null if none exists. */
  get(objectId: string | null): ReferenceSource | null {
    return objectId === null ? null : (this.#objects.get(objectId) ?? null);
  }

  /** The known objects with these ids, in the order of their lists. */
  getAll(objectIds: readonly string[]): ReferenceSource[] {
    const sources: ReferenceSource[] = [];
    for (const id of objectIds) {
      const source = this.#objects.get(id);
      if (source) sources.push(source);
    }
    return sources.length < 2 ? sources : sources.sort((left, right) => left.place - right.place);
  }

  bySlug(kind: CatalogKind, slug: string): ReferenceSource | undefined {
    return this.#slugs.get(`${kind} ${slug}`);
  }

  all(kind: CatalogKind): readonly ReferenceSource[] {
    return this.#kinds.get(kind) ?? NONE;
  }

  get halls(): readonly HallReference[] {
    return this.all('HALL') as readonly HallReference[];
  }

  /** The objects of `kind` directly below this one. */
  childrenOf(objectId: string, kind: CatalogKind): readonly ReferenceSource[] {
    return this.#children.get(`${kind} ${objectId}`) ?? NONE;
  }

  /** The ids of a category and all its descendants. */
  withDescendants(categoryId: string): string[] {
    const descendants = this.childrenOf(categoryId, 'CATEGORY').flatMap(({ objectId }) =>
      this.withDescendants(objectId),
    );
    return [categoryId, ...descendants];
  }

  /** The numbers of published objects of `kind` by value of a dimension. */
  counts(kind: CatalogKind, dimension: CountDimension): ReadonlyMap<string, number> {
    return this.#counts.get(`${kind} ${dimension}`) ?? NO_COUNTS;
  }

  #addReference({ kind, objectId, parentId, document }: ReferenceRow): void {
    const source: ReferenceSource = {
      ...document,
      objectId,
      parentId,
      place: this.#objects.size,
      __typename: KIND_TYPES[kind],
      event: this,
      hasDetail: true,
    };
    this.#objects.set(objectId, source);
    if (source.slug) this.#slugs.set(`${kind} ${source.slug}`, source);
    group(this.#kinds, kind, () => []).push(source);
    if (parentId) group(this.#children, `${kind} ${parentId}`, () => []).push(source);
  }
}

function group<Value>(groups: Map<string, Value>, key: string, create: () => Value): Value {
  const value = groups.get(key) ?? create();
  groups.set(key, value);
  return value;
}
