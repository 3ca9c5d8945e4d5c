import { z } from 'zod';
import { DEVICE, deviceText } from '../device/device-body.js';

/** The maximum number of faults in one heartbeat, and of acknowledged commands. */
const MAXIMUM = 20;
const MESSAGE = 500;

/** The body of a heartbeat; absent fields are unknown. */
export const HEARTBEAT = DEVICE.omit({ userAgent: true })
  .extend({
    epoch: deviceText(100).optional(),
    revision: z.number().int().min(0).max(2_147_483_647).optional(),
    lastSyncAt: z.iso.datetime({ offset: true }).optional(),
    /** The time since the start of the app, in seconds. */
    uptime: z.number().min(0).max(1e9).optional(),
    /** New errors, the latest first. */
    errors: z.array(deviceText(MESSAGE)).max(MAXIMUM).default([]),
    /** Ids of executed commands. */
    acknowledged: z.array(z.uuid()).max(MAXIMUM).default([]),
  })
  .transform(({ appVersion, epoch, revision, errors, acknowledged, ...facts }) => ({
    appVersion,
    epoch,
    revision,
    errors,
    acknowledged,
    device: {
      lastSyncAt: facts.lastSyncAt && new Date(facts.lastSyncAt).toISOString(),
      uptime: facts.uptime,
      locale: facts.locale,
      secureContext: facts.secureContext,
      screenWidth: facts.screen?.width,
      screenHeight: facts.screen?.height,
      storageUsage: facts.storage?.usage,
      storageQuota: facts.storage?.quota,
      storagePersisted: facts.storage?.persisted,
    },
  }));

/** A heartbeat in its stored form. */
export type Heartbeat = z.output<typeof HEARTBEAT>;
