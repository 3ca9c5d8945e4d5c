import type { Config } from '../../../platform/config/config.js';
import { addressForPeople } from '../../../platform/lifecycle/listening.js';

/** The address of the page on which the members of an exhibitor see its registration. */
export function registrationLink(config: Config, exhibitorId: string): string {
  return `${addressForPeople(config, null)}/registration#exhibitor=${exhibitorId}`;
}
