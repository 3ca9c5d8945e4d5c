import { z } from 'zod';
import { decodeCatalogId } from '../../../catalog/model/catalog-id.js';

/** What is counted. */
export enum KioskUsageKind {
  VIEW = 'VIEW',
  SEARCH = 'SEARCH',
  EMPTY_SEARCH = 'EMPTY_SEARCH',
  QR_CODE = 'QR_CODE',
}

/** What is about an object, and what may be. */
const ABOUT_OBJECTS: ReadonlySet<KioskUsageKind> = new Set([KioskUsageKind.VIEW, KioskUsageKind.QR_CODE]);

const ENTRY = z
  .object({
    /** In the event's time zone. */
    day: z.iso.date(),
    kind: z.enum(KioskUsageKind),
    /** The global id of what was shown. */
    objectId: z.string().max(40).nullish(),
    count: z.number().int().min(1).max(10_000),
  })
  .refine(({ kind, objectId }) => ABOUT_OBJECTS.has(kind) === (objectId != null), {
    message: 'VIEW and QR_CODE have an objectId, and no other kind has one',
    path: ['objectId'],
  })
  .transform(({ objectId, ...entry }) => ({
    ...entry,
    // What is no id of the catalog is the id of nothing in it.
    object_id: objectId == null ? null : (decodeCatalogId(objectId)?.objectId ?? NOTHING),
  }));

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** Counts that a device has gathered; the id, made by the device, tells the batch when it comes again. */
export const USAGE_BATCH = z.object({ id: z.uuid(), entries: z.array(ENTRY).min(1).max(500) });

export type UsageBatch = z.output<typeof USAGE_BATCH>;
