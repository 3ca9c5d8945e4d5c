/** A text by language, `{"zh-Hans": "…", "en": "…"}`. */
export type LocalizedText = Readonly<Partial<Record<string, string>>>;

/** A picture; `mediaUrl` returns its address. */
export interface Picture {
  readonly sha256: string;
  /** The width of the original in pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: LocalizedText | null;
}

/** A representative of an exhibitor or a speaker of a session. */
export interface Person {
  readonly name: LocalizedText;
  readonly role?: LocalizedText | null;
}

/** An event. Days have the format `2017-09-15`. */
export interface EventBody {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly theme: LocalizedText | null;
  readonly description?: LocalizedText;
  readonly edition: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly country: string | null;
  readonly status: string;
  readonly logo: Picture | null;
  /** The picture of the start page. */
  readonly picture: Picture | null;
}

/** A time in which a venue is open, on each day from the first to the last; the times belong to the event's time zone. */
export interface OpeningHours {
  readonly startsOn: string;
  readonly endsOn: string;
  /** Such as `09:00`. Null, as the closing, if only the days are known. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly note: LocalizedText | null;
}

/** A site of the event. */
export interface VenueBody {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  /** In some languages. The other languages use the name. */
  readonly shortName: LocalizedText | null;
  readonly role: string;
  readonly description: LocalizedText | null;
  readonly hours: readonly OpeningHours[];
  readonly address: LocalizedText | null;
  readonly city: LocalizedText | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly position: string;
}

/** A hall; lengths in metres. */
export interface HallBody {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText | null;
  readonly width: number | null;
  readonly depth: number | null;
  /** Its stages or rooms, in the organizers' order. */
  readonly stages?: readonly { readonly code: string; readonly name: LocalizedText }[];
  /** Walls, columns, doors, stages, services and labels, in the order of drawing. */
  readonly features?: readonly FloorFeature[];
  /** The direction of north in degrees clockwise from the top of the plan. */
  readonly north?: number;
  /** A picture under the booths. Its rotation is in degrees clockwise around its centre. */
  readonly background?: PlanBackground | null;
  readonly venue: string;
  readonly position: string;
}

/** A part of a hall's floor that is no booth, in metres from the hall's north-west corner. */
export interface FloorFeature {
  /** `WALL`, `COLUMN`, `ENTRANCE`, `EXIT`, `STAGE`, `SERVICE` or `LABEL`. */
  readonly kind: string;
  readonly outline: readonly { readonly x: number; readonly y: number }[];
  readonly name: LocalizedText | null;
  /** The sort of a SERVICE, such as `TOILET`. */
  readonly service: string | null;
}

/** The background picture of a plan; lengths in metres. The height follows from the proportions of the picture. */
export interface PlanBackground {
  readonly image: Picture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rotation: number;
}

/** A theme area of the event. */
export interface ZoneBody {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly position: string;
}

/** A level at which exhibitors sponsor the event. */
export interface SponsorLevelBody {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly position: string;
}

/** A category of exhibitors and products; `parent` is the id of the parent category. */
export interface CategoryBody {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly externalCode: string | null;
  /** The colour of its root category, 1 to 10. */
  readonly color: number;
  /** Whether a hatch distinguishes it from an earlier root category of the same colour. */
  readonly hatched: boolean;
  /** The name of its icon. */
  readonly sign: string;
  readonly parent: string | null;
  readonly position: string;
}

/** A booth; area in square metres, position in metres from the hall's north-west corner. */
export interface BoothBody {
  readonly id: string;
  readonly code: string;
  readonly hall: string;
  readonly zone: string | null;
  readonly area: number | null;
  readonly outline: readonly { readonly x: number; readonly y: number }[] | null;
  /** `AVAILABLE`, `HELD`, `ASSIGNED` or `BLOCKED`. Only AVAILABLE means free. */
  readonly status: string;
  /** Ids of its published exhibitors. The list may be empty although the booth is occupied. */
  readonly exhibitors: readonly string[];
}

/** An exhibitor; references are ids. */
export interface ExhibitorBody {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly name: LocalizedText;
  /** Without legal form and city; null if no language has a shorter name. */
  readonly shortName: LocalizedText | null;
  readonly description?: LocalizedText;
  /** ISO 3166-1, two letters. */
  readonly country: string | null;
  readonly city: LocalizedText | null;
  readonly website: string | null;
  /** Only if the event shows addresses. */
  readonly address?: LocalizedText | null;
  readonly postalCode?: string | null;
  readonly brands?: readonly string[];
  readonly mainProducts?: readonly string[];
  /** The name of the sponsor level in the first language of the event that has one. */
  readonly sponsorLevel?: string | null;
  /** The id of the sponsor level. */
  readonly sponsorship?: string | null;
  readonly logo: Picture | null;
  readonly representatives: readonly Person[];
  readonly categories: readonly string[];
  readonly booths?: readonly string[];
  readonly updatedAt: string;
}

/** A product of an exhibitor. */
export interface ProductBody {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly name: LocalizedText;
  readonly description?: LocalizedText;
  readonly exhibitor: string;
  readonly categories: readonly string[];
  readonly images: readonly Picture[];
  readonly website: string | null;
  readonly premiere: boolean;
  readonly updatedAt: string;
}

/** An item of the programme; instants in UTC. */
export interface SessionBody {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly subtitle?: LocalizedText | null;
  readonly abstract?: LocalizedText | null;
  readonly description?: LocalizedText | null;
  readonly type?: LocalizedText | null;
  /** Names of hosts who are not exhibitors of the event. */
  readonly hosts?: readonly string[];
  readonly url?: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venue: string | null;
  readonly hall: string | null;
  /** The code of a stage of the hall. */
  readonly stage?: string | null;
  /** SCHEDULED, MOVED or CANCELLED. */
  readonly state: string;
  readonly track: LocalizedText | null;
  /** The language tag of the spoken language. */
  readonly language: string | null;
  readonly speakers: readonly Person[];
  readonly exhibitors: readonly string[];
}

/** A short text from the organizers, for the whole event if it has neither venues nor halls. */
export interface AnnouncementBody {
  readonly id: string;
  readonly text: LocalizedText;
  readonly urgency: 'INFO' | 'WARNING' | 'URGENT';
  /** The first instant at which it is shown. */
  readonly startsAt: string;
  /** The instant from which it is no longer shown; null if it has no end. */
  readonly endsAt: string | null;
  readonly venues: readonly string[];
  readonly halls: readonly string[];
}

/** Fields that every object can have in addition. */
export interface Readable {
  /**
   * The pinyin of its Chinese name: `chong
   * zhong qing`, each run of characters once.
   */
  readonly readings?: readonly string[];
}

/** The body of each type. */
export interface Bodies {
  Event: EventBody;
  Venue: VenueBody;
  Hall: HallBody;
  Zone: ZoneBody;
  SponsorLevel: SponsorLevelBody;
  Category: CategoryBody;
  Booth: BoothBody;
  Exhibitor: ExhibitorBody;
  Product: ProductBody;
  Session: SessionBody;
  Announcement: AnnouncementBody;
}

/** The types of objects; a kiosk ignores unknown types. */
export type ObjectType = keyof Bodies;

interface ObjectOf<Type extends ObjectType> {
  readonly id: string;
  readonly type: Type;
  /** The event's revision at the last change of its published data. */
  readonly revision: number;
  readonly body: Bodies[Type] & Readable;
}

/** An object of the catalog in a copy. For several types it is a union that `type` narrows. */
export type CatalogObject<Type extends ObjectType = ObjectType> = { [Each in Type]: ObjectOf<Each> }[Type];
