import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '@vitrine/components/lazy-screen';
import { readAuditSearch } from './audit/audit-search.js';
import { event } from './event-route.js';
import { readMediaSearch } from './media/media-search.js';
import { readKioskSearch } from './kiosks/kiosk-search.js';
import { readProgrammeSearch } from './programme/programme-search.js';
import { readUsageSearch } from './usage/usage-search.js';
import { readMailSearch, readTemplateSearch } from './mails/mail-search.js';

const imports = createRoute({
  getParentRoute: () => event,
  path: 'import',
  component: lazyScreen(() => import('./exchange/import-screen.js'), 'ImportScreen'),
});

const announcements = createRoute({
  getParentRoute: () => event,
  path: 'announcements',
  component: lazyScreen(() => import('./announcements/announcements-screen.js'), 'AnnouncementsScreen'),
});

const kiosks = createRoute({ getParentRoute: () => event, path: 'kiosks' });

const kioskList = createRoute({
  getParentRoute: () => kiosks,
  path: '/',
  validateSearch: readKioskSearch,
  component: lazyScreen(() => import('./kiosks/kiosks-screen.js'), 'KiosksScreen'),
});

const kioskUsage = createRoute({
  getParentRoute: () => kiosks,
  path: 'usage',
  validateSearch: readUsageSearch,
  component: lazyScreen(() => import('./usage/usage-screen.js'), 'UsageScreen'),
});

const enrolmentKeys = createRoute({
  getParentRoute: () => kiosks,
  path: 'keys',
  component: lazyScreen(() => import('./kiosks/enrolment-keys-screen.js'), 'EnrolmentKeysScreen'),
});

const media = createRoute({
  getParentRoute: () => event,
  path: 'media',
  validateSearch: readMediaSearch,
  component: lazyScreen(() => import('./media/media-screen.js'), 'MediaScreen'),
});

const mails = createRoute({ getParentRoute: () => event, path: 'mails' });

const mailList = createRoute({
  getParentRoute: () => mails,
  path: '/',
  validateSearch: readMailSearch,
  component: lazyScreen(() => import('./mails/mails-screen.js'), 'MailsScreen'),
});

const mailTemplates = createRoute({
  getParentRoute: () => mails,
  path: 'templates',
  staticData: { needs: 'canManage' },
  validateSearch: readTemplateSearch,
  component: lazyScreen(() => import('./mails/templates-screen.js'), 'TemplatesScreen'),
});

const staff = createRoute({
  getParentRoute: () => event,
  path: 'staff',
  component: lazyScreen(() => import('./staff/staff-screen.js'), 'StaffScreen'),
});

const audit = createRoute({
  getParentRoute: () => event,
  path: 'audit',
  validateSearch: readAuditSearch,
  component: lazyScreen(() => import('./audit/audit-screen.js'), 'AuditScreen'),
});

const searches = createRoute({
  getParentRoute: () => event,
  path: 'searches',
  validateSearch: readUsageSearch,
  component: lazyScreen(() => import('./searches/searches-screen.js'), 'SearchesScreen'),
});

const settings = createRoute({
  getParentRoute: () => event,
  path: 'settings',
  staticData: { needs: 'canManage' },
  component: lazyScreen(() => import('./settings/settings-screen.js'), 'SettingsScreen'),
});

const programme = createRoute({ getParentRoute: () => event, path: 'programme' });

const sessions = createRoute({
  getParentRoute: () => programme,
  path: '/',
  validateSearch: readProgrammeSearch,
  component: lazyScreen(() => import('./programme/programme-screen.js'), 'ProgrammeScreen'),
});

const newSession = createRoute({
  getParentRoute: () => programme,
  path: 'new',
  staticData: { needs: 'canManage' },
  component: lazyScreen(() => import('./programme/new-session-screen.js'), 'NewSessionScreen'),
});

const session = createRoute({
  getParentRoute: () => programme,
  path: '$id',
  component: lazyScreen(() => import('./programme/session-screen.js'), 'SessionScreen'),
});

/** The screens of an event, except exhibitors and plans. */
export const managementRoutes = [
  imports,
  programme.addChildren([sessions, newSession, session]),
  announcements,
  kiosks.addChildren([kioskList, kioskUsage, enrolmentKeys]),
  mails.addChildren([mailList, mailTemplates]),
  media,
  staff,
  audit,
  searches,
  settings,
] as const;
