import type { Config } from '../../../platform/config/config.js';
import { addressForPeople } from '../../../platform/lifecycle/listening.js';

/** The address of the portal's page that shows members of an exhibitor its registration. */
export function registrationLink(config: Config, exhibitorId: string): string {
  return `${addressForPeople(config, null)}/portal/entries/${exhibitorId}`;
}
