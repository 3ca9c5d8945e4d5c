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
import type { KeptPicture } from '../fair/media/media.service.js';
import type { NewProduct } from '../fair/product/product.entity.js';
import type { ProductCategoryEntity } from '../fair/product/product-category.entity.js';
import type { ProductImageEntity } from '../fair/product/product-image.entity.js';
import type { NewRow } from '../platform/database/rows/row.js';
import type { NewSession } from '../fair/programme/session.entity.js';
import type { SessionExhibitorEntity } from '../fair/programme/session-exhibitor.entity.js';
import type { NewHall } from '../fair/venue/hall.entity.js';
import type { NewVenue } from '../fair/venue/venue.entity.js';
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

/** Converts sample data, which refers to objects by slugs and codes, to rows, which refer by ids. */
export class SampleRows {
  readonly #event: string;
  readonly #loadedAt = Date.now();

  constructor(private readonly edition: SampleEdition) {
    this.#event = this.#id('event');
  }

  event(): NewEvent {
    const { event } = this.edition;
    return {
      id: this.#event,
      slug: event.slug,
      name: event.name,
      theme: event.theme ?? null,
      description: event.description ?? null,
      edition: event.edition ?? null,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      timeZone: event.timeZone,
      locales: event.locales,
      country: event.country ?? null,
      status: event.status,
    };
  }

  venues(): NewVenue[] {
    return this.edition.venues.map((venue, position) => ({
      id: this.#id('venue', venue.slug),
      eventId: this.#event,
      slug: venue.slug,
      name: venue.name,
      shortName: venue.shortName ?? null,
      role: venue.role,
      address: venue.address ?? null,
      city: venue.city ?? null,
      latitude: venue.latitude ?? null,
      longitude: venue.longitude ?? null,
      position,
    }));
  }

  halls(): NewHall[] {
    return this.edition.venues.flatMap((venue) =>
      venue.halls.map((hall) => ({
        id: this.#id('hall', venue.slug, hall.code),
        eventId: this.#event,
        venueId: this.#id('venue', venue.slug),
        code: hall.code,
        name: hall.name,
        width: hall.width ?? null,
        depth: hall.depth ?? null,
        features: (hall.features ?? []).map(({ name = null, service = null, ...feature }) => ({
          ...feature,
          name,
          service,
        })),
      })),
    );
  }

  zones(): NewZone[] {
    return this.edition.zones.map((zone, position) => ({
      id: this.#id('zone', zone.slug),
      eventId: this.#event,
      slug: zone.slug,
      name: zone.name,
      position,
    }));
  }

  booths(): NewBooth[] {
    return this.edition.venues.flatMap((venue) =>
      venue.halls.flatMap((hall) =>
        hall.booths.map((booth) => ({
          id: this.#id('booth', venue.slug, hall.code, booth.code),
          eventId: this.#event,
          hallId: this.#id('hall', venue.slug, hall.code),
          zoneId: booth.zone === undefined ? null : this.#id('zone', booth.zone),
          code: booth.code,
          area: booth.area ?? null,
          outline: booth.outline ?? null,
          blocked: booth.blocked ?? false,
        })),
      ),
    );
  }

  categories(): NewCategory[] {
    return this.edition.categories.map((category, position) => ({
      id: this.#id('category', category.slug),
      eventId: this.#event,
      parentId: category.parent === undefined ? null : this.#id('category', category.parent),
      slug: category.slug,
      name: category.name,
      externalCode: category.externalCode ?? null,
      sign: null,
      position,
    }));
  }

  picture(kind: 'logos' | 'scenes', index: number, picture: KeptPicture): NewMedia {
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
          ...(published ? ASSIGNED : heldFrom(this.#loadedAt)),
        })),
      ),
      products: exhibitors.flatMap((exhibitor) => this.#products(exhibitor)),
      ...this.#productLinks(exhibitors),
    };
  }

  sessions(): { sessions: NewSession[]; exhibitors: NewRow<SessionExhibitorEntity>[] } {
    const sessions = this.edition.sessions.map((session) => ({
      id: this.#id('session', session.slug),
      eventId: this.#event,
      slug: session.slug,
      title: session.title,
      description: session.description ?? null,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
      venueId: session.venue === undefined ? null : this.#id('venue', session.venue),
      hallId:
        session.venue === undefined || session.hall === undefined
          ? null
          : this.#id('hall', session.venue, session.hall),
      speakers: session.speakers.map(person),
      state: session.state ?? ('SCHEDULED' as const),
      track: session.track ?? null,
      language: session.language ?? null,
    }));
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

  #exhibitor(exhibitor: SampleExhibitor): NewExhibitor {
    return {
      id: this.#id('exhibitor', exhibitor.slug),
      eventId: this.#event,
      slug: exhibitor.slug,
      kind: exhibitor.kind,
      name: exhibitor.name,
      description: exhibitor.description ?? null,
      country: exhibitor.country ?? null,
      city: exhibitor.city ?? null,
      website: exhibitor.website ?? null,
      contactEmail: exhibitor.contactEmail ?? null,
      externalId: exhibitor.externalId ?? null,
      status: exhibitor.published ? 'APPROVED' : 'SUBMITTED',
      published: exhibitor.published,
      logoId: exhibitor.logo === undefined ? null : this.#id('logos', String(exhibitor.logo)),
      representatives: exhibitor.representatives.map(person),
    };
  }

  #products({ slug, products }: SampleExhibitor): NewProduct[] {
    return products.map((product, position) => ({
      id: this.#id('product', product.slug),
      eventId: this.#event,
      exhibitorId: this.#id('exhibitor', slug),
      slug: product.slug,
      kind: product.kind,
      name: product.name,
      description: product.description ?? null,
      website: product.website ?? null,
      premiere: product.premiere,
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

/** Applicants hold a booth from the load of the sample, for the maximum duration. */
function heldFrom(instant: number): Pick<NewAllocation, 'kind' | 'heldUntil'> {
  return { kind: 'HELD', heldUntil: new Date(instant + HOLD_MS) };
}

function person({ name, role }: SamplePerson): Person {
  return { name, role: role ?? null };
}
