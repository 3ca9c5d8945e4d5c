import type { StatusTone } from '@vitrine/components/status-mark';
import { keysOf, oneOf } from '@vitrine/components/tables';
import type { NoticeState, ReviewDecision } from './mails.graphql.js';

/** The colours of the states of mails, in the order of the tabs: states that need an action are first. */
export const STATE_TONES: Readonly<Record<NoticeState, StatusTone>> = {
  NOT_SENT: 'warn',
  WAITING: 'warn',
  FAILED: 'bad',
  QUEUED: 'busy',
  SENT: 'good',
  DISCARDED: 'plain',
};
export const STATES = keysOf(STATE_TONES);

/** The filter of the list in the address. */
export interface MailSearch {
  readonly state?: NoticeState;
}

export function readMailSearch(search: Record<string, unknown>): MailSearch {
  const state = oneOf(STATES, search.state);
  return state === undefined ? {} : { state };
}

/** The decisions, in the order of the tabs. */
export const DECISIONS = keysOf<ReviewDecision>({
  APPROVE: true,
  REQUEST_CHANGES: true,
  WAITLIST: true,
  REJECT: true,
  REOPEN: true,
});

/** The shown template in the address. */
export interface TemplateSearch {
  readonly decision?: ReviewDecision;
  readonly locale?: string;
}

export function readTemplateSearch(search: Record<string, unknown>): TemplateSearch {
  const { locale } = search;
  const decision = oneOf(DECISIONS, search.decision);
  return {
    ...(decision === undefined ? {} : { decision }),
    ...(typeof locale === 'string' && locale.length <= 35 ? { locale } : {}),
  };
}
