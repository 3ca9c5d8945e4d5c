import type { LocalizedText } from '../platform/text/localized-text.js';

/** An event as nested sample data, with slugs and codes instead of ids. */
export interface SampleEdition {
  event: {
    slug: string;
    name: LocalizedText;
    theme?: LocalizedText;
    description?: LocalizedText;
    edition?: number;
    /** `2017-09-15` */
    startsOn: string;
    endsOn: string;
    timeZone: string;
    /** ISO 3166-1 alpha-2. */
    country?: string;
    locales: string[];
    status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  };
  zones: SampleZone[];
  /** The highest level first. */
  sponsorLevels?: SampleSponsorLevel[];
  /** Parents precede their children. */
  categories: SampleCategory[];
  venues: SampleVenue[];
  /** An iterable, because a large event does not fit into memory. */
  exhibitors: Iterable<SampleExhibitor>;
  sessions: SampleSession[];
  announcements?: SampleAnnouncement[];
  pictures?: SamplePictures;
  /** The numbers of exhibitors and products in `exhibitors`, for progress bars. */
  size: { exhibitors: number; products: number };
}

/** Drawings in SVG. */
export interface SamplePictures {
  logos: string[];
  /** Pictures of products. */
  scenes: string[];
}

export interface SampleZone {
  slug: string;
  name: LocalizedText;
}

export interface SampleSponsorLevel {
  slug: string;
  name: LocalizedText;
}

export interface SampleCategory {
  slug: string;
  name: LocalizedText;
  parent?: string;
  /** `SEI2018:1.5` */
  externalCode?: string;
}

export interface SampleVenue {
  slug: string;
  name: LocalizedText;
  shortName?: LocalizedText;
  role: 'MAIN' | 'BRANCH' | 'SIDE' | 'ONLINE' | 'OVERSEAS';
  address?: LocalizedText;
  city?: LocalizedText;
  latitude?: number;
  longitude?: number;
  hours?: SampleHours[];
  halls: SampleHall[];
}

export interface SampleHours {
  startsOn: string;
  endsOn: string;
  /** `09:00` in the time zone of the event. */
  opensAt: string;
  closesAt: string;
  note: LocalizedText | null;
}

export interface SampleHall {
  code: string;
  name: LocalizedText;
  /** Metres. */
  width?: number;
  depth?: number;
  booths: SampleBooth[];
  features?: SampleFeature[];
}

/** A part of a hall's floor that is no booth. */
export interface SampleFeature {
  kind: 'WALL' | 'COLUMN' | 'ENTRANCE' | 'EXIT' | 'STAGE' | 'SERVICE' | 'LABEL';
  /** Metres from the hall's north-west corner. */
  outline: { x: number; y: number }[];
  name?: LocalizedText;
  /** Only of a SERVICE. */
  service?: 'TOILET' | 'FOOD' | 'COFFEE' | 'INFORMATION' | 'FIRST_AID' | 'CLOAKROOM' | 'CHARGING';
}

export interface SampleBooth {
  code: string;
  zone?: string;
  /** Square metres; equal to the area of the outline. */
  area?: number;
  /** Metres from the hall's north-west corner. */
  outline?: { x: number; y: number }[];
  blocked?: boolean;
}

export interface SamplePerson {
  name: LocalizedText;
  role?: LocalizedText;
}

export interface SampleExhibitor {
  slug: string;
  kind: 'COMPANY' | 'UNIVERSITY' | 'INSTITUTE' | 'GOVERNMENT' | 'TEAM';
  name: LocalizedText;
  description?: LocalizedText;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  city?: LocalizedText;
  website?: string;
  contactEmail?: string;
  externalId?: string;
  /** The slug of its sponsor level. */
  sponsorLevel?: string;
  published: boolean;
  /** The index of its logo in the edition's drawings. */
  logo?: number;
  representatives: SamplePerson[];
  categories: string[];
  /** Its booths. Two exhibitors at one booth share it. */
  booths: { venue: string; hall: string; code: string; shared?: boolean }[];
  products: SampleProduct[];
}

export interface SampleProduct {
  slug: string;
  kind: 'PRODUCT' | 'PROJECT' | 'TECHNOLOGY' | 'SERVICE';
  name: LocalizedText;
  description?: LocalizedText;
  website?: string;
  premiere: boolean;
  /** The indexes of its pictures in the edition's drawings. */
  scenes?: number[];
  categories: string[];
}

export interface SampleSession {
  slug: string;
  title: LocalizedText;
  description?: LocalizedText;
  /** `2017-09-15T01:00:00.000Z` */
  startsAt: string;
  endsAt: string;
  venue?: string;
  hall?: string;
  speakers: SamplePerson[];
  exhibitors: string[];
  state?: 'MOVED' | 'CANCELLED';
  track?: LocalizedText;
  language?: string;
}

export interface SampleAnnouncement {
  /** Unique in the edition; not stored. */
  key: string;
  text: LocalizedText;
  urgency: 'INFO' | 'WARNING' | 'URGENT';
  /** `2017-09-15T01:00:00.000Z` */
  startsAt: string;
  endsAt?: string;
  /** Empty: the whole event. */
  halls: { venue: string; code: string }[];
}
