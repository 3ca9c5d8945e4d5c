/** The states of mails in the order of the tabs: what needs somebody first. */
export const STATES = ['WAITING', 'FAILED', 'QUEUED', 'SENT', 'DISCARDED'] as const;
export type MailState = (typeof STATES)[number];

/** The filter of the list in the address. */
export interface MailSearch {
  readonly state?: MailState;
}

export function readMailSearch(search: Record<string, unknown>): MailSearch {
  const { state: given } = search;
  const state = STATES.find((known) => known === given);
  return state === undefined ? {} : { state };
}

export const DECISIONS = ['APPROVE', 'REQUEST_CHANGES', 'WAITLIST', 'REJECT', 'REOPEN'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The shown template in the address. */
export interface TemplateSearch {
  readonly decision?: Decision;
  readonly locale?: string;
}

export function readTemplateSearch(search: Record<string, unknown>): TemplateSearch {
  const { decision: given, locale } = search;
  const decision = DECISIONS.find((known) => known === given);
  return {
    ...(decision === undefined ? {} : { decision }),
    ...(typeof locale === 'string' && locale.length <= 35 ? { locale } : {}),
  };
}
