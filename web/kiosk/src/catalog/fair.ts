import {
  type CatalogObject,
  type CatalogReading,
  type Client,
  type LocalizedText,
  mediaUrl,
  TimeSlices,
} from '@vitrine/client';
import type { PlanHall } from '@vitrine/map/plan';
import { signOf, toneOf } from '@vitrine/ui/categories';
import type { IconName } from '@vitrine/ui/icons';
import { LANGUAGE_TAGS, type Language, languageOf } from '@vitrine/ui/language';
import type { ListChoice } from './list-choice.js';
import { initialOf, type LetteredList, LetterGroups, selectItems } from './initials.js';
import { planHallOf, type PlanSource } from './plan-hall.js';

type Exhibitor = CatalogObject<'Exhibitor'>;

/** A root category with its appearance and the number of its exhibitors. */
export interface Field {
  readonly category: CatalogObject<'Category'>;
  readonly tone: number;
  readonly sign: IconName;
  readonly count: number;
}

/** The place of an exhibitor. */
export interface Place {
  readonly booth: CatalogObject<'Booth'>;
  readonly hall: CatalogObject<'Hall'>;
  readonly venue: CatalogObject<'Venue'> | undefined;
}

/** An exhibitor or a venue. */
export interface ShortNamed {
  readonly name: LocalizedText;
  readonly shortName: LocalizedText | null;
}

/** A text, with its language if that is not the visitor's. */
export interface FoundText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** The key for the number of all exhibitors. */
const ALL = '';

function keyOf({ category, hall, country }: ListChoice): string {
  return [category, hall, country].join(' ');
}

/** The catalog of one revision in one language. Lists and plans are computed on first use. */
export class Fair {
  /** The locale of the event's texts that fits the language. */
  readonly locale: string;
  readonly #lists = new Map<string, LetteredList<Exhibitor>>();
  readonly #plans = new Map<string, PlanHall | undefined>();
  readonly #paths = new Map<string, readonly string[]>();
  #counts: ReadonlyMap<string, number> | undefined;
  #fields: readonly Field[] | undefined;
  #isPrepared = false;

  constructor(
    private readonly client: Client,
    readonly catalog: CatalogReading,
    readonly language: Language,
    /** The numbers of exhibitors, if the catalog contains only some of them. */
    counts?: ReadonlyMap<string, number>,
  ) {
    this.#counts = counts;
    this.locale = this.locales.find((locale) => languageOf(locale) === language) ?? LANGUAGE_TAGS[language];
  }

  /** The locales of the event's texts. */
  get locales(): readonly string[] {
    return this.event?.body.locales ?? [];
  }

  get event(): CatalogObject<'Event'> | undefined {
    return this.catalog.event();
  }

  text(text: LocalizedText | null | undefined): string {
    return this.catalog.text(text, this.locale);
  }

  /** The short name of an exhibitor or a venue, or the full name in a language without a short one. */
  shortName({ name, shortName }: ShortNamed): string {
    return shortName?.[this.locale] ?? this.text(name);
  }

  /** The text with its language. */
  textWithLanguage(text: LocalizedText | null | undefined): FoundText {
    const shownText = this.text(text);
    const locale = Object.entries(text ?? {}).find(([, value]) => value === shownText)?.[0];
    const isOther = locale !== undefined && languageOf(locale) !== this.language;
    return { text: shownText, lang: isOther ? locale : undefined };
  }

  /** The name in the other language, if it differs. */
  otherName(name: LocalizedText): FoundText | undefined {
    const ownName = this.text(name);
    const otherEntry = Object.entries(name).find(([, value]) => value !== undefined && value !== ownName);
    return otherEntry && { text: otherEntry[1] ?? '', lang: otherEntry[0] };
  }

  /** All exhibitors, or those of a choice, ordered by letter. */
  exhibitors(choice: ListChoice = {}): LetteredList<Exhibitor> {
    const key = keyOf(choice);
    const list = this.#lists.get(key) ?? this.#select(choice);
    this.#lists.set(key, list);
    return list;
  }

  /** A choice selects from the ordered list of all exhibitors, so its result needs no order of its own. */
  #select({ category, hall, country }: ListChoice): LetteredList<Exhibitor> {
    if ((category ?? hall ?? country) !== undefined)
      return selectItems(
        this.exhibitors(),
        new Set(this.catalog.unsorted('Exhibitor', { category, hall, country })),
      );
    const groups = new LetterGroups<Exhibitor>();
    for (const exhibitor of this.catalog.list('Exhibitor', {}, this.locale))
      groups.add(exhibitor, this.#letterOf(exhibitor));
    return groups.list;
  }

  /** Prepares in short slices: the numbers, and the lists of all exhibitors and of each field. */
  async prepare(): Promise<void> {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    await this.catalog.prepareList('Exhibitor', this.locale);
    const slices = new TimeSlices();
    if (!this.#counts) {
      const counter = new CategoryCounter((category) => this.#pathOf(category));
      for (const exhibitor of this.catalog.unsorted('Exhibitor')) {
        counter.add(exhibitor);
        if (slices.isOver) await slices.pause();
      }
      this.#counts = counter.counts;
    }
    const lists = new Map(
      [undefined, ...this.fields.map(({ category }) => category.id)].map((id) => [
        id,
        new LetterGroups<Exhibitor>(),
      ]),
    );
    for (const exhibitor of this.catalog.list('Exhibitor', {}, this.locale)) {
      const letter = this.#letterOf(exhibitor);
      for (const root of new Set([
        undefined,
        ...exhibitor.body.categories.map((id) => this.#pathOf(id).at(-1)),
      ]))
        lists.get(root)?.add(exhibitor, letter);
      if (slices.isOver) await slices.pause();
    }
    for (const [category, groups] of lists) {
      this.#lists.set(keyOf({ category }), groups.list);
      await slices.pause();
    }
  }

  #letterOf({ body }: Exhibitor): string {
    return initialOf(this.text(body.name), body.readings);
  }

  get fields(): readonly Field[] {
    this.#fields ??= this.#readFields();
    return this.#fields;
  }

  /** The root of a category. */
  fieldOf(category: string | undefined): Field | undefined {
    const root = category === undefined ? undefined : this.#pathOf(category).at(-1);
    return this.fields.find((field) => field.category.id === root);
  }

  placesOf(exhibitor: CatalogObject<'Exhibitor'>): Place[] {
    return this.catalog.booths(exhibitor).flatMap(({ booth }) => {
      const hall = this.catalog.get(booth.body.hall, 'Hall');
      return hall ? [{ booth, hall, venue: this.catalog.get(hall.body.venue, 'Venue') }] : [];
    });
  }

  /** The ids of a booth and of the other booths of its exhibitors, which plans light with it. */
  litWith(booth: string): string[] {
    const exhibitors = this.catalog.get(booth, 'Booth')?.body.exhibitors ?? [];
    const places = exhibitors.flatMap((id) => {
      const exhibitor = this.catalog.get(id, 'Exhibitor');
      return exhibitor ? this.catalog.booths(exhibitor) : [];
    });
    return [...new Set([booth, ...places.map((one) => one.booth.id)])];
  }

  /** The plan of a hall; undefined for a hall without a size. */
  plan(hall: CatalogObject<'Hall'>): PlanHall | undefined {
    if (!this.#plans.has(hall.id))
      this.#plans.set(hall.id, reusePlan(hall.id, planHallOf(this.#planSource, hall)));
    return this.#plans.get(hall.id);
  }

  get #planSource(): PlanSource {
    return {
      catalog: this.catalog,
      text: (text) => this.text(text),
      shortName: (body) => this.shortName(body),
      fieldOf: (category) => this.fieldOf(category),
      pictureUrl: (picture) => mediaUrl(this.client, picture),
    };
  }

  /** The number of exhibitors in a category and its descendants, or of all exhibitors. */
  countIn(category = ALL): number {
    return this.counts.get(category) ?? 0;
  }

  /** The numbers of exhibitors by category. */
  get counts(): ReadonlyMap<string, number> {
    this.#counts ??= this.#count();
    return this.#counts;
  }

  /** The category and its ancestors up to the root. */
  #pathOf(category: string): readonly string[] {
    const cachedPath = this.#paths.get(category);
    if (cachedPath !== undefined) return cachedPath;
    const parent = this.catalog.get(category, 'Category')?.body.parent;
    const path = parent == null ? [category] : [category, ...this.#pathOf(parent)];
    this.#paths.set(category, path);
    return path;
  }

  /** Counts for all categories in one pass, because a search can show many of them. */
  #count(): ReadonlyMap<string, number> {
    const counter = new CategoryCounter((category) => this.#pathOf(category));
    for (const exhibitor of this.catalog.unsorted('Exhibitor')) counter.add(exhibitor);
    return counter.counts;
  }

  #readFields(): readonly Field[] {
    const categories = this.catalog.list('Category').filter(({ body }) => body.parent === null);
    return categories.map((category) => ({
      category,
      tone: toneOf(category.body),
      sign: signOf(category.body),
      count: this.countIn(category.id),
    }));
  }
}

/** Counts exhibitors by category. */
class CategoryCounter {
  readonly counts = new Map([[ALL, 0]]);
  /** The last exhibitor that each category counted, so that an exhibitor in several descendants counts once. */
  readonly #last = new Map<string, Exhibitor>();

  constructor(private readonly pathOf: (category: string) => readonly string[]) {}

  add(exhibitor: Exhibitor): void {
    this.#count(ALL);
    for (const category of exhibitor.body.categories.flatMap((id) => this.pathOf(id))) {
      if (this.#last.get(category) === exhibitor) continue;
      this.#last.set(category, exhibitor);
      this.#count(category);
    }
  }

  #count(category: string): void {
    this.counts.set(category, (this.counts.get(category) ?? 0) + 1);
  }
}

/** The last plan of each hall. */
const plans = new Map<string, PlanHall>();

/** The plan of the previous revision if nothing in it has changed, so that it is not drawn again. */
function reusePlan(hall: string, plan: PlanHall | undefined): PlanHall | undefined {
  const lastPlan = plans.get(hall);
  if (lastPlan && JSON.stringify(lastPlan) === JSON.stringify(plan)) return lastPlan;
  if (plan) plans.set(hall, plan);
  return plan;
}
