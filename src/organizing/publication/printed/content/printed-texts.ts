import type { EventSnapshot } from '../../../../catalog/snapshot/event-snapshot.js';
import { initialRanges } from '../../../../catalog/queries/statement/initials-statement.js';
import { textIn } from '../../../../catalog/queries/locale.js';
import { hallLabelsOf } from '../../../../catalog/snapshot/hall-label.js';
import type { EventSource } from '../../../../fair/event/event.type.js';
import type { LocalizedText } from '../../../../platform/text/localized-text.js';
import { REGION_NAMES } from '../../../../platform/text/words/region-names.js';
import { WORDS } from '../words.js';
import {
  printedLanguage,
  type PrintedExhibitor,
  type PrintedLanguage,
  type PrintedPlace,
  type PrintedSession,
} from './printed-content.js';
import type { ExhibitorRow, SessionRow } from './published-rows.js';
import type { HallSource, VenueSource } from '../../../../fair/venue/venue.type.js';
import { dateTimeFormat } from '../../../../platform/text/formats.js';

/** The maximum length of a description in characters, more than five lines of an entry. */
const DESCRIPTION = 500;

type Texts = LocalizedText | null | undefined;

/** The texts of documents in the language of a printed catalog. */
export class PrintedTexts {
  readonly language: PrintedLanguage;
  readonly comma: string;
  readonly #halls: ReadonlyMap<string, string>;
  readonly #initials: readonly string[];
  readonly #clock: Intl.DateTimeFormat;

  constructor(
    readonly event: EventSnapshot,
    readonly locale: string,
  ) {
    this.language = printedLanguage(locale);
    this.comma = WORDS[this.language].comma;
    const { timeZone } = event.source as EventSource;
    this.#halls = hallLabelsOf(event);
    this.#initials = initialRanges(`name:${locale}`).map(({ initial }) => initial);
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
    this.#clock = dateTimeFormat('en', time);
  }

  of(text: Texts): string {
    return textIn(text, this.event, this.locale) ?? '';
  }

  /** The text in another language of the event, if it differs. */
  otherText(text: LocalizedText): string | null {
    const printedText = this.of(text);
    const otherTexts = this.event.locales
      .filter((locale) => locale !== this.locale)
      .map((locale) => text[locale]);
    return otherTexts.find((other) => other !== undefined && other !== printedText) ?? null;
  }

  #place({ hall: hallId, code }: { hall: string; code: string }): PrintedPlace {
    const hall = this.event.get(hallId) as HallSource | null;
    const isUnique = this.#halls.get(hallId) === hall?.code;
    return {
      hallId,
      hall: hall?.code ?? '',
      code,
      venue: isUnique ? null : this.venue(hall?.parentId ?? null),
    };
  }

  /** The short name of a venue. */
  venue(id: string | null): string {
    const venue = this.event.get(id) as VenueSource | null;
    return this.of(venue?.shortName) || this.of(venue?.name);
  }

  exhibitor({ id, document, description, range, products, productCount }: ExhibitorRow): PrintedExhibitor {
    const { slug, name, shortName, country, city, website, categories, booths } = document;
    const region = country === null ? '' : this.#region(country);
    return {
      id,
      slug,
      initial: this.#initials[range - 1] ?? '#',
      name: this.of(name),
      otherName: this.otherText(name),
      shortName: this.of(shortName) || this.of(name),
      places: (booths ?? []).map((booth) => this.#place(booth)),
      origin: [this.of(city), region].filter(Boolean).join(WORDS[this.language].point),
      description: this.of(description).slice(0, DESCRIPTION),
      categories: this.event.getAll(categories).map(({ objectId }) => objectId),
      products: (products ?? []).map((product) => this.of(product)),
      productCount: productCount ?? 0,
      website,
    };
  }

  session({ document, day }: SessionRow): PrintedSession {
    const { title, startsAt, endsAt, hall: hallId, venue, stage, state, speakers } = document;
    const hall = this.event.get(hallId) as HallSource | null;
    const stageName = this.of(hall?.stages?.find(({ code }) => code === stage)?.name);
    const room = [this.of(this.event.get(venue)?.name), this.of(hall?.name), stageName];
    return {
      day,
      starts: this.#clock.format(new Date(startsAt)),
      ends: this.#clock.format(new Date(endsAt)),
      title: this.of(title),
      room: room.filter(Boolean).join(WORDS[this.language].point),
      speakers: speakers.map(({ name }) => this.of(name)).join(this.comma),
      isCancelled: state === 'CANCELLED',
    };
  }

  #region(code: string): string {
    return REGION_NAMES[code]?.[this.language] ?? code;
  }
}
