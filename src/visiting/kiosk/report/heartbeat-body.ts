import { z } from 'zod';
import { DEVICE, words } from '../device/device-body.js';

/** The most faults that one heartbeat reports, and the most commands that it acknowledges. */
const MAXIMUM = 20;
const MESSAGE = 500;

/** The body of a heartbeat; absent fields are unknown. */
export const HEARTBEAT = DEVICE.omit({ userAgent: true })
  .extend({
    epoch: words(100).optional(),
    revision: z.number().int().min(0).max(2_147_483_647).optional(),
    lastSyncAt: z.iso.datetime({ offset: true }).optional(),
    /** Seconds. */
    uptime: z.number().min(0).max(1e9).optional(),
    /** New ones, the latest first. */
    errors: z.array(words(MESSAGE)).max(MAXIMUM).default([]),
    /** Ids of commands that were done. */
    acknowledged: z.array(z.uuid()).max(MAXIMUM).default([]),
  })
  .transform(({ appVersion, epoch, revision, errors, acknowledged, ...rest }) => ({
    appVersion,
    epoch,
    revision,
    errors,
    acknowledged,
    device: {
      lastSyncAt: rest.lastSyncAt && new Date(rest.lastSyncAt).toISOString(),
      uptime: rest.uptime,
      locale: rest.locale,
      secureContext: rest.secureContext,
      screenWidth: rest.screen?.width,
      screenHeight: rest.screen?.height,
      storageUsage: rest.storage?.usage,
      storageQuota: rest.storage?.quota,
      storagePersisted: rest.storage?.persisted,
    },
  }));

/** A heartbeat in its stored form. */
export type Heartbeat = z.output<typeof HEARTBEAT>;
