import type { CatalogObjects } from './catalog-objects.js';
import type { AnnouncementBody, BoothBody, CatalogObject, LocalizedText, ObjectType } from './objects.js';
import { type ChangedIds, SortedLists } from './sorted-lists.js';
import { TimeSlices } from './time-slices.js';

/** The filter of a list. Absent fields do not filter. Values are ids, and an object must match all fields. */
export interface ListFilter {
  /** A category, with all its descendants. */
  category?: string | undefined;
  hall?: string | undefined;
  venue?: string | undefined;
  zone?: string | undefined;
  /** ISO 3166-1, two letters. */
  country?: string | undefined;
  exhibitor?: string | undefined;
}

const URGENCY = { INFO: 0, WARNING: 1, URGENT: 2 } as const;

/** The catalog in memory. */
export class CatalogReading {
  readonly #lists = new SortedLists((object, locale) => this.#sortKey(object, locale));
  /** Ids of objects by exhibitor. Ids of removed or moved objects stay until the map is built again. */
  #byExhibitor: Map<string, string[]> | undefined;
  #changes = 0;
  readonly #watchers = new Set<(changed: ChangedIds) => void>();

  constructor(
    private readonly objects: CatalogObjects,
    private readonly locales: () => readonly string[],
    private readonly locale: string | undefined,
    /** The present time for announcements, in milliseconds. */
    private readonly now: () => number = Date.now,
  ) {}

  /** The object with this id; undefined if there is none, or it has another type. */
  get<Type extends ObjectType>(id: string, type?: Type): CatalogObject<Type> | undefined {
    const object = type === undefined ? this.objects.get(id) : this.objects.ofType(type).get(id);
    return object as CatalogObject<Type> | undefined;
  }

  /**
   * The objects of a type: sessions by start, booths by code, places by position, others by name in the
   * language. Without a filter it returns the same array until the next change.
   */
  list<Type extends ObjectType>(
    type: Type,
    filter: ListFilter = {},
    locale?: string,
  ): readonly CatalogObject<Type>[] {
    const language = locale ?? this.#locale();
    const sortedObjects = this.#lists.get(type, language);
    const holds = this.#condition(filter);
    let objects: readonly CatalogObject[];
    if (!holds) objects = sortedObjects ?? this.#lists.sortAll(type, language, this.#candidates(type));
    // Sorting a few objects takes less time than sorting all.
    else if (!sortedObjects || filter.exhibitor !== undefined)
      objects = this.#lists.sort(this.#candidates(type, filter).filter(holds), language);
    else objects = sortedObjects.filter(holds);
    return objects as unknown as readonly CatalogObject<Type>[];
  }

  /** Sorts the objects of a type in short slices. Afterwards `list` returns them at once. */
  async prepareList(type: ObjectType, locale = this.#locale()): Promise<void> {
    const changes = this.#changes;
    // If the catalog changes meanwhile, the result is dropped. The next call sorts the new objects.
    await this.#lists.prepare(type, locale, this.#candidates(type), () => changes === this.#changes);
  }

  /** Prepares the lists with an `exhibitor` in short slices. */
  async prepareExhibitors(): Promise<void> {
    if (this.#byExhibitor) return;
    const changes = this.#changes;
    const slices = new TimeSlices();
    const groups = new Map<string, string[]>();
    for (const object of this.objects.values()) {
      addTo(groups, object);
      if (!slices.isOver) continue;
      await slices.pause();
      if (changes !== this.#changes) return;
    }
    this.#byExhibitor = groups;
  }

  /** The objects of `list` in no order, which takes less time. */
  unsorted<Type extends ObjectType>(type: Type, filter: ListFilter = {}): readonly CatalogObject<Type>[] {
    const candidates = this.#candidates(type, filter);
    const holds = this.#condition(filter);
    return (holds ? candidates.filter(holds) : candidates) as unknown as readonly CatalogObject<Type>[];
  }

  /** The event itself. */
  event(): CatalogObject<'Event'> | undefined {
    return this.list('Event')[0];
  }

  /**
   * The text in the language, else in a variant of it, the event's first language or any language. Empty
   * without a text.
   */
  text(text: LocalizedText | null | undefined, locale = this.#locale()): string {
    if (!text) return '';
    // Nearly all texts end here. The steps below take ten times as long, and a list needs thousands of texts.
    const exactText = text[locale];
    if (exactText !== undefined) return exactText;
    const language = locale.split('-', 1)[0] ?? '';
    const sameLanguage = Object.keys(text).find((key) => key.split('-', 1)[0] === language);
    const first = this.locales()[0] ?? '';
    return text[sameLanguage ?? ''] ?? text[first] ?? Object.values(text)[0] ?? '';
  }

  /** The booths of an exhibitor, each with its hall's code: `N1-A23`. */
  booths(exhibitor: CatalogObject<'Exhibitor'>): { booth: CatalogObject<'Booth'>; code: string }[] {
    return (exhibitor.body.booths ?? []).flatMap((id) => {
      const booth = this.get(id, 'Booth');
      return booth ? [{ booth, code: this.boothCode(booth.body) }] : [];
    });
  }

  /** A booth's code with that of its hall. */
  boothCode({ code, hall }: BoothBody): string {
    const place = this.get(hall, 'Hall');
    return place ? `${place.body.code}-${code}` : code;
  }

  /**
   * The announcements that are shown at an instant, by default now by the clock of the server. The most urgent
   * is first, then the latest. A hall selects those for the hall, its venue and the whole event. A venue also
   * selects those for its halls.
   */
  announcements(
    { hall, venue }: { hall?: string | undefined; venue?: string | undefined } = {},
    instant = new Date(this.now()),
  ): CatalogObject<'Announcement'>[] {
    const venues = [venue, hall === undefined ? undefined : this.get(hall, 'Hall')?.body.venue];
    return this.list('Announcement')
      .filter(({ body }) => isShownAt(body, instant) && this.#isFor(body, hall, venues))
      .sort(
        (left, right) =>
          URGENCY[right.body.urgency] - URGENCY[left.body.urgency] ||
          Date.parse(right.body.startsAt) - Date.parse(left.body.startsAt),
      );
  }

  #isFor(
    { venues, halls }: AnnouncementBody,
    hall: string | undefined,
    selectedVenues: (string | undefined)[],
  ): boolean {
    const isForAll = venues.length + halls.length === 0;
    if (isForAll || selectedVenues.every((venue) => venue === undefined)) return true;
    if (venues.some((venue) => selectedVenues.includes(venue))) return true;
    if (hall !== undefined) return halls.includes(hall);
    return halls.some((id) => selectedVenues.includes(this.get(id, 'Hall')?.body.venue));
  }

  /** All objects, in no order. */
  all(): Iterable<CatalogObject> {
    return this.objects.values();
  }

  /** The order of two objects in their list. */
  compare(left: CatalogObject, right: CatalogObject, locale = this.#locale()): number {
    return this.#lists.compare(left, right, locale);
  }

  /** Calls the watcher after each change, before the subscribers. */
  watch(watcher: (changed: ChangedIds) => void): void {
    this.#watchers.add(watcher);
  }

  /** Updates the cached lists after a change. */
  forget(changed: ChangedIds): void {
    this.#lists.renew(changed, this.objects);
    if (changed === 'all') this.#byExhibitor = undefined;
    else if (this.#byExhibitor) this.#regroup(changed, this.#byExhibitor);
    this.#changes += 1;
    for (const watcher of this.#watchers) watcher(changed);
  }

  #locale(): string {
    return this.locale ?? this.locales()[0] ?? 'en';
  }

  /** The objects of a type, without those of other exhibitors. */
  #candidates(type: ObjectType, { exhibitor }: ListFilter = {}): readonly CatalogObject[] {
    if (exhibitor === undefined) return [...this.objects.ofType(type).values()];
    const objects = this.objects.ofType(type);
    // Grouping all objects takes longer than filtering the objects of one type.
    if (!this.#byExhibitor)
      return [...objects.values()].filter((object) => exhibitorsOf(object).includes(exhibitor));
    return (this.#byExhibitor.get(exhibitor) ?? []).flatMap((id) => objects.get(id) ?? []);
  }

  #regroup(changed: ReadonlySet<string>, groups: Map<string, string[]>): void {
    for (const id of changed) {
      const object = this.objects.get(id);
      if (object) addTo(groups, object);
    }
  }

  #sortKey({ body }: CatalogObject, locale: string): string {
    if ('startsAt' in body) return body.startsAt;
    if ('position' in body) return body.position;
    if ('code' in body) return this.boothCode(body);
    return this.text(body.name, locale);
  }

  /** The condition of the filter; undefined if every object matches. */
  #condition(filter: ListFilter): ((object: CatalogObject) => boolean) | undefined {
    const { category, hall, venue, zone, country, exhibitor } = filter;
    const conditions: ((object: CatalogObject) => boolean)[] = [];
    if (category !== undefined) {
      const descendants = this.#descendantsOf(category);
      conditions.push((object) => categoriesOf(object).some((id) => descendants.has(id)));
    }
    if (hall !== undefined) conditions.push(this.#isIn(hall));
    if (zone !== undefined)
      conditions.push((object) => this.#places(object).some((place) => place.zone === zone));
    if (venue !== undefined) conditions.push((object) => this.#isAt(object, venue));
    if (country !== undefined)
      conditions.push((object) => this.#exhibitorOf(object)?.body.country === country);
    if (exhibitor !== undefined) conditions.push((object) => exhibitorsOf(object).includes(exhibitor));
    if (conditions.length === 0) return undefined;
    return (object) => conditions.every((holds) => holds(object));
  }

  /** The ids of a category and its descendants. */
  #descendantsOf(category: string): Set<string> {
    const ids = new Set([category]);
    // A category can precede its parent in the list.
    for (let previousSize = 0; previousSize !== ids.size;) {
      previousSize = ids.size;
      for (const { id, body } of this.list('Category')) if (body.parent && ids.has(body.parent)) ids.add(id);
    }
    return ids;
  }

  /** Reads the booths of the hall. Reading the booths of each exhibitor takes twice as long. */
  #isIn(hall: string): (object: CatalogObject) => boolean {
    let exhibitors: Set<string> | undefined;
    return ({ id, body }) => {
      if ('hall' in body) return body.hall === hall;
      exhibitors ??= new Set(
        this.unsorted('Booth').flatMap(({ body: booth }) => (booth.hall === hall ? booth.exhibitors : [])),
      );
      return exhibitors.has('exhibitor' in body ? body.exhibitor : id);
    };
  }

  #isAt(object: CatalogObject, venue: string): boolean {
    if ('venue' in object.body && object.body.venue === venue) return true;
    return this.#places(object).some(({ hall }) => this.get(hall, 'Hall')?.body.venue === venue);
  }

  /** The booths of an object: those of an exhibitor, or of the exhibitor of a product. */
  #places(object: CatalogObject): { hall: string; zone: string | null }[] {
    const { body } = object;
    if ('hall' in body)
      return body.hall === null ? [] : [{ hall: body.hall, zone: 'zone' in body ? body.zone : null }];
    const exhibitor = this.#exhibitorOf(object);
    return (exhibitor?.body.booths ?? []).flatMap((id) => this.get(id, 'Booth')?.body ?? []);
  }

  #exhibitorOf({ id, body }: CatalogObject): CatalogObject<'Exhibitor'> | undefined {
    return this.get('exhibitor' in body ? body.exhibitor : id, 'Exhibitor');
  }
}

function isShownAt({ startsAt, endsAt }: AnnouncementBody, instant: Date): boolean {
  return new Date(startsAt) <= instant && (endsAt === null || instant < new Date(endsAt));
}

function categoriesOf({ body }: CatalogObject): readonly string[] {
  return 'categories' in body ? body.categories : [];
}

function exhibitorsOf({ body }: CatalogObject): readonly string[] {
  if ('exhibitors' in body) return body.exhibitors;
  return 'exhibitor' in body ? [body.exhibitor] : [];
}

function addTo(groups: Map<string, string[]>, object: CatalogObject): void {
  for (const exhibitor of exhibitorsOf(object)) {
    const ids = groups.get(exhibitor);
    if (!ids) groups.set(exhibitor, [object.id]);
    else if (!ids.includes(object.id)) ids.push(object.id);
  }
}
