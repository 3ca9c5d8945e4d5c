import { globalId, ofEvent, ofExhibitor, type OperationRule, unique, type World } from './operation-rule.js';

const ORGANIZER: OperationRule['may'] = ['ORGANIZER'];
const MEMBER: OperationRule['may'] = ['ORGANIZER', 'EXHIBITOR'];

const name = [{ locale: 'en', text: 'Name' }];
const venue = async ({ rows, event }: World) => ({ venueId: globalId('VENUE', await rows.venue(event)) });
const zone = async ({ rows, event }: World) => ({ zoneId: globalId('ZONE', await rows.zone(event)) });
const category = async ({ rows, event }: World) => ({
  categoryId: globalId('CATEGORY', await rows.category(event)),
});
const newHall = async ({ rows, event }: World) => rows.hall(event, await rows.venue(event));
const hall = async (world: World) => ({ hallId: globalId('HALL', await newHall(world)) });

/** A booth that is free, and an approved exhibitor without one. */
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

/** The same, with the booth assigned. */
async function placed(world: World) {
  const both = await pair(world);
  await world.rows.allocation(world.event, both.booth, both.exhibitor);
  return both.input;
}

/** What organizers do with places, categories and booths, and applicants with their registrations. */
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

  // Registration
  registerExhibitor: { may: 'ACCOUNTS', input: (world) => ({ ...ofEvent(world), name }) },
  updateExhibitor: { may: MEMBER, input: ofExhibitor },
  submitExhibitor: { may: MEMBER, input: ofExhibitor },
  withdrawExhibitor: { may: MEMBER, input: ofExhibitor },
  reviewExhibitor: {
    may: ['ORGANIZER', 'REVIEWER'],
    input: (world) => ({ ...ofExhibitor(world), decision: 'REJECT' }),
  },
  publishExhibitor: { may: ORGANIZER, input: ofExhibitor },
  unpublishExhibitor: { may: ORGANIZER, input: ofExhibitor },

  // Booths
  assignBooth: { may: ORGANIZER, input: async (world) => (await pair(world)).input },
  holdBooth: {
    may: ORGANIZER,
    input: async (world) => ({ ...(await pair(world)).input, until: new Date(Date.now() + 60_000) }),
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
