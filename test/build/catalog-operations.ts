import { randomUUID } from 'node:crypto';
import { globalId, ofEvent, ofExhibitor, type OperationRule, unique, type World } from './operation-rule.js';
import { inMinutes } from './times.js';

const ORGANIZER: OperationRule['may'] = ['ORGANIZER'];
const REVIEWERS: OperationRule['may'] = ['ORGANIZER', 'REVIEWER'];
const MEMBER: OperationRule['may'] = ['ORGANIZER', 'EXHIBITOR'];

const name = [{ locale: 'en', text: 'Name' }];
const venue = async ({ rows, event }: World) => ({ venueId: globalId('VENUE', await rows.venue(event)) });
const zone = async ({ rows, event }: World) => ({ zoneId: globalId('ZONE', await rows.zone(event)) });
const sponsorLevel = async ({ rows, event }: World) => ({
  sponsorLevelId: globalId('SPONSOR_LEVEL', await rows.sponsorLevel(event)),
});
const category = async ({ rows, event }: World) => ({
  categoryId: globalId('CATEGORY', await rows.category(event)),
});
const newHall = async ({ rows, event }: World) => rows.hall(event, await rows.venue(event));
const hall = async (world: World) => ({ hallId: globalId('HALL', await newHall(world)) });

const product = async ({ rows, event, exhibitor }: World) => ({
  productId: globalId('PRODUCT', await rows.product(event, exhibitor)),
});
const session = async ({ rows, event }: World) => ({
  sessionId: globalId('SESSION', await rows.session(event)),
});

const announcement = async ({ rows, event }: World) => ({
  announcementId: globalId('ANNOUNCEMENT', await rows.announcement(event)),
});

/** A free booth, and an approved exhibitor without a booth. */
async function pair(world: World) {
  const { rows, event } = world;
  const booth = await rows.booth(event, await newHall(world));
  const exhibitor = await rows.exhibitor(event);
  return {
    booth,
    exhibitor,
    input: { boothId: globalId('BOOTH', booth), exhibitorId: globalId('EXHIBITOR', exhibitor) },
  };
}

/** The same, with the booth assigned to the exhibitor. */
async function placed(world: World) {
  const both = await pair(world);
  await world.rows.allocation(world.event, both.booth, both.exhibitor);
  return both.input;
}

/** An approved exhibitor with a pending change. */
async function revised({ rows, event }: World) {
  const exhibitor = await rows.exhibitor(event);
  await rows.link('exhibitor_pending_change', {
    id: randomUUID(),
    event_id: event,
    exhibitor_id: exhibitor,
    proposed: { city: { en: 'Wuhan' } },
    actor: 'member',
    at: new Date(),
  });
  return { exhibitorId: globalId('EXHIBITOR', exhibitor) };
}

/** A product of an approved exhibitor with a pending removal. */
async function revisedProduct({ rows, event }: World) {
  const id = await rows.product(event, await rows.exhibitor(event));
  const revision = { event_id: event, product_id: id, action: 'REMOVE', proposed: {}, actor: 'member' };
  await rows.insert('product_pending_change', { ...revision, at: new Date() });
  return { productId: globalId('PRODUCT', id) };
}

/** Mutations of organizers for places, categories and booths, and of applicants for registrations. */
export const CATALOG_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  // Places
  createVenue: {
    may: ORGANIZER,
    input: (world) => ({ ...ofEvent(world), slug: `venue-${unique()}`, name, role: 'BRANCH' }),
  },
  updateVenue: { may: ORGANIZER, input: venue },
  deleteVenue: { may: ORGANIZER, input: venue },
  orderVenues: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), venueIds: [] }) },
  createHall: {
    may: ORGANIZER,
    input: async (world) => ({ ...(await venue(world)), code: unique(), name }),
  },
  updateHall: { may: ORGANIZER, input: hall },
  setHallPlan: { may: ORGANIZER, input: async (world) => ({ ...(await hall(world)), features: [] }) },
  deleteHall: { may: ORGANIZER, input: hall },
  createZone: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), slug: `zone-${unique()}`, name }) },
  updateZone: { may: ORGANIZER, input: zone },
  deleteZone: { may: ORGANIZER, input: zone },
  orderZones: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), zoneIds: [] }) },

  // Categories
  createCategory: {
    may: ORGANIZER,
    input: (world) => ({ ...ofEvent(world), slug: `category-${unique()}`, name }),
  },
  updateCategory: { may: ORGANIZER, input: category },
  moveCategory: { may: ORGANIZER, input: category },
  deleteCategory: { may: ORGANIZER, input: category },
  orderCategories: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), categoryIds: [] }) },

  // Sponsor levels
  createSponsorLevel: {
    may: ORGANIZER,
    input: (world) => ({ ...ofEvent(world), slug: `level-${unique()}`, name }),
  },
  updateSponsorLevel: { may: ORGANIZER, input: sponsorLevel },
  deleteSponsorLevel: { may: ORGANIZER, input: sponsorLevel },
  orderSponsorLevels: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), sponsorLevelIds: [] }) },

  // Registration
  registerExhibitor: { may: 'ACCOUNTS', input: (world) => ({ ...ofEvent(world), name }) },
  updateExhibitor: { may: MEMBER, input: ofExhibitor },
  setExhibitorLogo: { may: MEMBER, input: ofExhibitor },
  submitExhibitor: { may: MEMBER, input: ofExhibitor },
  deleteExhibitor: { may: MEMBER, input: ofExhibitor },
  withdrawExhibitor: { may: MEMBER, input: ofExhibitor },
  mergeExhibitors: {
    may: ORGANIZER,
    input: async (world) => ({
      keepId: ofExhibitor(world).exhibitorId,
      mergeId: globalId(
        'EXHIBITOR',
        await world.rows.exhibitor(world.event, { status: 'DRAFT', published: false }),
      ),
    }),
  },
  reviewExhibitor: {
    may: REVIEWERS,
    input: (world) => ({ ...ofExhibitor(world), decision: 'REJECT' }),
  },
  reviewExhibitors: {
    may: REVIEWERS,
    input: (world) => ({ ...ofEvent(world), exhibitorIds: [], decision: 'REJECT' }),
  },
  reopenExhibitor: { may: REVIEWERS, input: ofExhibitor },
  setInternalNotes: {
    may: REVIEWERS,
    input: (world) => ({ ...ofExhibitor(world), internalNotes: 'Call back.' }),
  },
  labelExhibitors: {
    may: REVIEWERS,
    input: (world) => ({ ...ofEvent(world), exhibitorIds: [ofExhibitor(world).exhibitorId], add: ['vip'] }),
  },
  inviteContacts: {
    may: ORGANIZER,
    input: (world) => ({ ...ofEvent(world), exhibitorIds: [ofExhibitor(world).exhibitorId] }),
  },
  mailExhibitors: {
    may: ORGANIZER,
    input: (world) => ({
      ...ofEvent(world),
      exhibitorIds: [ofExhibitor(world).exhibitorId],
      subject: name,
      body: name,
    }),
  },
  releaseDecisions: { may: REVIEWERS, input: ofEvent },
  releaseNotices: { may: ORGANIZER, input: ofEvent },
  discardNotices: { may: ORGANIZER, input: ofEvent },
  acceptPendingChange: { may: REVIEWERS, input: revised },
  rejectPendingChange: { may: REVIEWERS, input: revised },
  submitExhibitors: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), exhibitorIds: [] }) },
  publishExhibitors: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), exhibitorIds: [] }) },
  unpublishExhibitors: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), exhibitorIds: [] }) },
  publishExhibitor: { may: ORGANIZER, input: ofExhibitor },
  unpublishExhibitor: { may: ORGANIZER, input: ofExhibitor },

  // Products, the programme and copies of events
  addProduct: { may: MEMBER, input: (world) => ({ ...ofExhibitor(world), name }) },
  updateProduct: { may: MEMBER, input: product },
  setProductImages: {
    may: MEMBER,
    input: async (world) => ({ ...(await product(world)), images: [] }),
  },
  removeProduct: { may: MEMBER, input: product },
  acceptPendingProductChange: { may: REVIEWERS, input: revisedProduct },
  rejectPendingProductChange: { may: REVIEWERS, input: revisedProduct },
  addSession: {
    may: ORGANIZER,
    input: (world) => ({
      ...ofEvent(world),
      slug: `session-${unique()}`,
      title: name,
      startsAt: '2017-09-15T01:00:00Z',
      endsAt: '2017-09-15T02:00:00Z',
    }),
  },
  updateSession: { may: ORGANIZER, input: session },
  removeSession: { may: ORGANIZER, input: session },
  publishSession: { may: ORGANIZER, input: session },
  unpublishSession: { may: ORGANIZER, input: session },
  publishSessions: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), sessionIds: [] }) },
  unpublishSessions: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), sessionIds: [] }) },
  createAnnouncement: {
    may: ORGANIZER,
    input: (world) => ({ ...ofEvent(world), text: name, startsAt: '2017-09-15T01:00:00Z' }),
  },
  updateAnnouncement: { may: ORGANIZER, input: announcement },
  publishAnnouncement: { may: ORGANIZER, input: announcement },
  unpublishAnnouncement: { may: ORGANIZER, input: announcement },
  deleteAnnouncement: { may: ORGANIZER, input: announcement },
  copyEvent: {
    may: ORGANIZER,
    input: (world) => ({
      ...ofEvent(world),
      slug: `event-${unique()}`,
      startsOn: '2027-03-01',
      endsOn: '2027-03-04',
    }),
  },
  carryOverExhibitors: {
    may: ORGANIZER,
    input: (world) => ({ ...ofEvent(world), fromEventId: ofEvent(world).eventId }),
  },

  // Search settings
  setExhibitorSearch: { may: ORGANIZER, input: (world) => ({ ...ofExhibitor(world), keywords: ['word'] }) },
  setProductSearch: {
    may: ORGANIZER,
    input: async (world) => ({ ...(await product(world)), keywords: ['word'] }),
  },
  setSearchSynonyms: { may: ORGANIZER, input: (world) => ({ ...ofEvent(world), groups: [] }) },

  // Booths
  createBooths: {
    may: ORGANIZER,
    input: async (world) => ({ ...(await hall(world)), booths: [{ code: unique() }] }),
  },
  updateBooth: {
    may: ORGANIZER,
    input: async (world) => ({ boothId: (await pair(world)).input.boothId }),
  },
  deleteBooths: {
    may: ORGANIZER,
    input: async (world) => ({ boothIds: [(await pair(world)).input.boothId] }),
  },
  assignBooth: { may: ORGANIZER, input: async (world) => (await pair(world)).input },
  holdBooth: {
    may: ORGANIZER,
    input: async (world) => ({ ...(await pair(world)).input, until: inMinutes(1) }),
  },
  releaseBooth: { may: ORGANIZER, input: placed },
  moveExhibitor: {
    may: ORGANIZER,
    input: async (world) => {
      const { boothId, exhibitorId } = await placed(world);
      return { exhibitorId, fromBoothId: boothId, toBoothId: (await pair(world)).input.boothId };
    },
  },
  swapBooths: {
    may: ORGANIZER,
    input: async (world) => ({
      boothId: (await placed(world)).boothId,
      otherBoothId: (await placed(world)).boothId,
    }),
  },
  swapExhibitors: {
    may: ORGANIZER,
    input: async (world) => ({
      exhibitorId: (await placed(world)).exhibitorId,
      otherExhibitorId: (await placed(world)).exhibitorId,
    }),
  },
};
