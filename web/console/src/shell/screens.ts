import type { IconName } from '@vitrine/ui/icons';
import type { EventRights } from '../event/event-rights.js';
import type { ShellWords } from './words.js';

/** A link of the navigation. */
export interface ScreenLink {
  readonly to:
    | '/$event'
    | '/$event/exhibitors'
    | '/$event/plan'
    | '/$event/places'
    | '/$event/categories'
    | '/$event/import'
    | '/$event/programme'
    | '/$event/announcements'
    | '/$event/kiosks'
    | '/$event/media'
    | '/$event/mails'
    | '/$event/staff'
    | '/$event/audit'
    | '/$event/settings';
  /** The key of its label. */
  readonly name: Exclude<keyof ShellWords, 'statuses'>;
  readonly icon: IconName;
  /** The right that the screen needs. If undefined, all staff see it. */
  readonly needs?: keyof EventRights;
}

/** The screens of an event in the order of the navigation. */
export const SCREENS: readonly ScreenLink[] = [
  { to: '/$event', name: 'overview', icon: 'layout-grid' },
  { to: '/$event/exhibitors', name: 'exhibitors', icon: 'store' },
  { to: '/$event/plan', name: 'plan', icon: 'map' },
  { to: '/$event/places', name: 'places', icon: 'building-2' },
  { to: '/$event/categories', name: 'categories', icon: 'folder-tree' },
  { to: '/$event/import', name: 'imports', icon: 'upload' },
  { to: '/$event/programme', name: 'programme', icon: 'calendar-days' },
  { to: '/$event/announcements', name: 'announcements', icon: 'megaphone' },
  { to: '/$event/kiosks', name: 'kiosks', icon: 'monitor' },
  { to: '/$event/media', name: 'media', icon: 'image' },
  { to: '/$event/mails', name: 'mails', icon: 'mail' },
  { to: '/$event/staff', name: 'staff', icon: 'users' },
  { to: '/$event/audit', name: 'audit', icon: 'history' },
  { to: '/$event/settings', name: 'settings', icon: 'settings', needs: 'canManage' },
];
