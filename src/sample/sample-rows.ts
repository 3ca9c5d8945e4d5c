import type { NewAllocation } from '../organizing/allocation/booth-allocation.entity.js';
import type { NewAnnouncement } from '../fair/announcement/announcement.entity.js';
import type { AnnouncementHallEntity } from '../fair/announcement/announcement-hall.entity.js';
import type { NewBooth } from '../fair/booth/booth.entity.js';
import type { NewCategory } from '../fair/category/category.entity.js';
import type { NewEvent } from '../fair/event/event.entity.js';
import type { NewExhibitor } from '../fair/exhibitor/exhibitor.entity.js';
import type { ExhibitorCategoryEntity } from '../fair/exhibitor/exhibitor-category.entity.js';
import type { Person } from '../fair/exhibitor/representative/stored-people.js';
import type { NewMedia } from '../fair/media/media.entity.js';
import type { PictureInStore } from '../fair/media/media.service.js';
import type { NewProduct } from '../fair/product/product.entity.js';
import type { ProductCategoryEntity } from '../fair/product/product-category.entity.js';
import type { ProductImageEntity } from '../fair/product/product-image.entity.js';
import type { NewRow } from '../platform/database/rows/row.js';
import type { NewSession } from '../fair/programme/session.entity.js';
import type { SessionExhibitorEntity } from '../fair/programme/session-exhibitor.entity.js';
import type { NewHall } from '../fair/venue/hall.entity.js';
import type { NewVenue } from '../fair/venue/venue.entity.js';
import type { NewSponsorLevel } from '../fair/sponsor-level/sponsor-level.entity.js';
import type { NewZone } from '../fair/venue/zone.entity.js';
import { HOLD_DAYS } from '../organizing/allocation/allocation.fields.js';
import type { SampleEdition, SampleExhibitor, SamplePerson } from './edition.js';
import { sampleId } from './sample-id.js';

/** The rows of exhibitors and of their data. */
export interface ExhibitorRows {
  exhibitors: NewExhibitor[];
  exhibitorCategories: NewRow<ExhibitorCategoryEntity>[];
  allocations: NewAllocation[];
  products: NewProduct[];
  productCategories: NewRow<ProductCategoryEntity>[];
  productImages: NewRow<ProductImageEntity, 'position'>[];
}

/** Converts sample data, with references by slugs and codes, to rows with references by ids. */
export class SampleRows {
  readonly #event: string;
  readonly #loadedAt = Date.now();

  constructor(private readonly edition: SampleEdition) {
    this.#event = this.#id('event');
  }

  event(): NewEvent {
    return { ...this.edition.event, id: this.#event };
  }

  venues(): NewVenue[] {
    return this.edition.venues.map(({ halls, ...venue }, position) => ({
      ...venue,
      id: this.#id('venue', venue.slug),
      eventId: this.#event,
      position,
    }));
  }

  halls(): NewHall[] {
    return this.edition.venues.flatMap((venue) =>
      venue.halls.map(({ booths, features = [], ...hall }) => ({
        ...hall,
        id: this.#id('hall', venue.slug, hall.code),
        eventId: this.#event,
        venueId: this.#id('venue', venue.slug),
        features: features.map(({ name = null, service = null, ...feature }) => ({
          ...feature,
          name,
          service,
        })),
      })),
    );
  }

  zones(): NewZone[] {
    return this.edition.zones.map((zone, position) => ({
      ...zone,
      id: this.#id('zone', zone.slug),
      eventId: this.#event,
      position,
    }));
  }

  sponsorLevels(): NewSponsorLevel[] {
    const { sponsorLevels = [] } = this.edition;
    return sponsorLevels.map((level, position) => ({
      ...level,
      id: this.#id('sponsor_level', level.slug),
      eventId: this.#event,
      position,
    }));
  }

  booths(): NewBooth[] {
    return this.edition.venues.flatMap((venue) =>
      venue.halls.flatMap((hall) =>
        hall.booths.map(({ zone, blocked = false, ...booth }) => ({
          ...booth,
          id: this.#id('booth', venue.slug, hall.code, booth.code),
          eventId: this.#event,
          hallId: this.#id('hall', venue.slug, hall.code),
          zoneId: zone === undefined ? null : this.#id('zone', zone),
          blocked,
        })),
      ),
    );
  }

  categories(): NewCategory[] {
    return this.edition.categories.map(({ parent, ...category }, position) => ({
      ...category,
      id: this.#id('category', category.slug),
      eventId: this.#event,
      parentId: parent === undefined ? null : this.#id('category', parent),
      position,
    }));
  }

  picture(kind: 'logos' | 'scenes', index: number, picture: PictureInStore): NewMedia {
    return { id: this.#id(kind, String(index)), eventId: this.#event, ...picture };
  }

  exhibitors(exhibitors: readonly SampleExhibitor[]): ExhibitorRows {
    return {
      exhibitors: exhibitors.map((exhibitor) => this.#exhibitor(exhibitor)),
      exhibitorCategories: exhibitors.flatMap(({ slug, categories }) =>
        categories.map((category) => ({
          eventId: this.#event,
          exhibitorId: this.#id('exhibitor', slug),
          categoryId: this.#id('category', category),
        })),
      ),
      allocations: exhibitors.flatMap(({ slug, booths, published }) =>
        booths.map(({ venue, hall, code, shared = false }) => ({
          eventId: this.#event,
          boothId: this.#id('booth', venue, hall, code),
          exhibitorId: this.#id('exhibitor', slug),
          shared,
          ...(published ? ASSIGNED : holdFrom(this.#loadedAt)),
        })),
      ),
      products: exhibitors.flatMap((exhibitor) => this.#products(exhibitor)),
      ...this.#productLinks(exhibitors),
    };
  }

  sessions(): { sessions: NewSession[]; exhibitors: NewRow<SessionExhibitorEntity>[] } {
    const sessions = this.edition.sessions.map(
      ({ venue, hall, exhibitors: _, state = 'SCHEDULED' as const, ...session }) => ({
        ...session,
        id: this.#id('session', session.slug),
        eventId: this.#event,
        startsAt: new Date(session.startsAt),
        endsAt: new Date(session.endsAt),
        venueId: venue === undefined ? null : this.#id('venue', venue),
        hallId: venue === undefined || hall === undefined ? null : this.#id('hall', venue, hall),
        speakers: session.speakers.map(person),
        state,
      }),
    );
    const exhibitors = this.edition.sessions.flatMap((session) =>
      session.exhibitors.map((exhibitor) => ({
        eventId: this.#event,
        sessionId: this.#id('session', session.slug),
        exhibitorId: this.#id('exhibitor', exhibitor),
      })),
    );
    return { sessions, exhibitors };
  }

  announcements(): { announcements: NewAnnouncement[]; halls: NewRow<AnnouncementHallEntity>[] } {
    const { announcements = [] } = this.edition;
    return {
      announcements: announcements.map(({ key, text, urgency, startsAt, endsAt }) => ({
        id: this.#id('announcement', key),
        eventId: this.#event,
        text,
        urgency,
        startsAt: new Date(startsAt),
        endsAt: endsAt === undefined ? null : new Date(endsAt),
      })),
      halls: announcements.flatMap(({ key, halls }) =>
        halls.map(({ venue, code }) => ({
          eventId: this.#event,
          announcementId: this.#id('announcement', key),
          hallId: this.#id('hall', venue, code),
        })),
      ),
    };
  }

  #exhibitor(sample: SampleExhibitor): NewExhibitor {
    const { logo, sponsorLevel, booths, products, categories, ...exhibitor } = sample;
    return {
      ...exhibitor,
      id: this.#id('exhibitor', exhibitor.slug),
      eventId: this.#event,
      status: exhibitor.published ? 'APPROVED' : 'SUBMITTED',
      sponsorLevelId: sponsorLevel === undefined ? null : this.#id('sponsor_level', sponsorLevel),
      logoId: logo === undefined ? null : this.#id('logos', String(logo)),
      representatives: exhibitor.representatives.map(person),
    };
  }

  #products({ slug, products }: SampleExhibitor): NewProduct[] {
    return products.map(({ scenes, categories, ...product }, position) => ({
      ...product,
      id: this.#id('product', product.slug),
      eventId: this.#event,
      exhibitorId: this.#id('exhibitor', slug),
      position,
    }));
  }

  #productLinks(
    exhibitors: readonly SampleExhibitor[],
  ): Pick<ExhibitorRows, 'productCategories' | 'productImages'> {
    return {
      productCategories: exhibitors.flatMap(({ products }) =>
        products.flatMap(({ slug, categories }) =>
          categories.map((category) => ({
            eventId: this.#event,
            productId: this.#id('product', slug),
            categoryId: this.#id('category', category),
          })),
        ),
      ),
      productImages: exhibitors.flatMap(({ products }) =>
        products.flatMap(({ slug, scenes = [] }) =>
          scenes.map((scene, position) => ({
            eventId: this.#event,
            productId: this.#id('product', slug),
            mediaId: this.#id('scenes', String(scene)),
            position,
          })),
        ),
      ),
    };
  }

  #id(...words: string[]): string {
    return sampleId(this.edition.event.slug, ...words);
  }
}

const ASSIGNED = { kind: 'ASSIGNED', heldUntil: null } as const;
const HOLD_MS = HOLD_DAYS * 24 * 60 * 60 * 1000;

/** The hold of an applicant: from the load of the sample on, for the maximum duration. */
function holdFrom(instant: number): Pick<NewAllocation, 'kind' | 'heldUntil'> {
  return { kind: 'HELD', heldUntil: new Date(instant + HOLD_MS) };
}

function person({ name, role }: SamplePerson): Person {
  return { name, role: role ?? null };
}
