import type { IconName } from '@vitrine/ui/icons';
import { type ExhibitorSearch, LACKS } from '../exhibitors/exhibitor-search.js';
import type { KioskSearch } from '../kiosks/kiosk-search.js';
import type { MailSearch } from '../mails/mail-search.js';
import type { UsageSearch } from '../usage/usage-search.js';
import type { OverviewQuery } from './overview.graphql.js';

export type Overview = NonNullable<OverviewQuery['event']>;

/** The list to which a line leads, with its filter. */
type Target =
  | { readonly to: '/$event/exhibitors'; readonly search: ExhibitorSearch }
  | { readonly to: '/$event/kiosks'; readonly search: KioskSearch }
  | { readonly to: '/$event/mails'; readonly search: MailSearch }
  | { readonly to: '/$event/exhibitors/readings'; readonly search: object }
  | { readonly to: '/$event/staff'; readonly search: object }
  | { readonly to: '/$event/searches'; readonly search: UsageSearch };

/** An open task. */
export type AttentionLine = Target & {
  /** The key of its text. */
  readonly name:
    | 'signUps'
    | 'toReview'
    | 'pending'
    | 'FAILED'
    | 'WAITING'
    | 'silent'
    | 'lagging'
    | 'unpublished'
    | 'readings'
    | 'emptySearches'
    | (typeof SHOWN_LACKS)[number];
  readonly count: number;
  readonly icon: IconName;
  readonly tone: 'bad' | 'warn' | 'busy';
};

/** Missing data that visitors notice. They do not see contacts. */
const SHOWN_LACKS = LACKS.filter((lack) => lack !== 'CONTACT');

/** The open tasks: decisions first, then faults, then missing data. Tasks with the count 0 are omitted. */
export function attentionOf(event: Overview, sendsMails: boolean): AttentionLine[] {
  return [
    ...(sendsMails ? [] : signUpsIn(event)),
    ...decisionsIn(event),
    ...faultsIn(event),
    ...missingDataIn(event),
  ].filter(({ count }) => count > 0);
}

/** Without a mail server, staff pass the links on. */
function signUpsIn({ signUps }: Overview): AttentionLine[] {
  const count = signUps?.totalCount ?? 0;
  return [{ to: '/$event/staff', search: {}, name: 'signUps', count, icon: 'user-plus', tone: 'busy' }];
}

function decisionsIn({ exhibitors, pending }: Overview): AttentionLine[] {
  const submitted = exhibitors.facets.statuses?.find(({ status }) => status === 'SUBMITTED');
  const list = { to: '/$event/exhibitors', tone: 'busy' } as const;
  return [
    {
      ...list,
      name: 'toReview',
      count: submitted?.count ?? 0,
      icon: 'clipboard-list',
      search: { status: 'SUBMITTED' },
    },
    { ...list, name: 'pending', count: pending.totalCount, icon: 'pencil', search: { pending: true } },
  ];
}

function faultsIn({ FAILED, WAITING, silent, lagging }: Overview): AttentionLine[] {
  const mails = { to: '/$event/mails', icon: 'mail' } as const;
  const kiosks = { to: '/$event/kiosks', icon: 'monitor', search: { attention: true } } as const;
  return [
    { ...mails, name: 'FAILED', count: FAILED.totalCount, tone: 'bad', search: { state: 'FAILED' } },
    { ...mails, name: 'WAITING', count: WAITING.totalCount, tone: 'warn', search: { state: 'WAITING' } },
    { ...kiosks, name: 'silent', count: silent?.totalCount ?? 0, tone: 'bad' },
    { ...kiosks, name: 'lagging', count: lagging?.totalCount ?? 0, tone: 'warn' },
  ];
}

function missingDataIn(event: Overview): AttentionLine[] {
  const list = { to: '/$event/exhibitors', tone: 'warn' } as const;
  return [
    {
      ...list,
      name: 'unpublished',
      count: event.unpublished.totalCount,
      icon: 'eye-off',
      search: { status: 'APPROVED', published: false },
    },
    ...SHOWN_LACKS.map((lack): AttentionLine => {
      const search = { status: 'APPROVED', lacks: lack } as const;
      return { ...list, name: lack, count: event[lack].totalCount, icon: ICONS[lack], search };
    }),
    {
      to: '/$event/exhibitors/readings',
      tone: 'warn',
      name: 'readings',
      count: event.readingCandidates?.totalCount ?? 0,
      icon: 'search',
      search: {},
    },
    {
      to: '/$event/searches',
      tone: 'warn',
      name: 'emptySearches',
      count: event.emptySearches?.words.totalCount ?? 0,
      icon: 'search',
      search: { period: 'week' },
    },
  ];
}

const ICONS: Readonly<Record<(typeof SHOWN_LACKS)[number], IconName>> = {
  BOOTH: 'map-pin',
  CATEGORY: 'folder-tree',
  TRANSLATION: 'languages',
  DESCRIPTION: 'menu',
  LOGO: 'image',
};
