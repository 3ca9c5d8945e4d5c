import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { HALL_LABEL } from '../../../catalog/snapshot/hall-label.js';
import {
  type Correspondent,
  CORRESPONDENT,
  contactLocaleOf,
  setContactLocale,
} from '../../../fair/exhibitor/contact-locale.js';
import type { ReviewDecision } from '../review-decision.type.js';

/** The values that a mail about a decision contains. */
export interface DecisionFacts extends Correspondent {
  event: LocalizedText;
  startsOn: string;
  endsOn: string;
  contact: { name: LocalizedText | null; email: string | null; phone: string | null };
  exhibitor: LocalizedText;
  /** The global id of the exhibitor. */
  exhibitorId: string;
  /**
   * Labels of booths such as `H1-A12`, or `venue.H1-A12` if several halls have the code H1. The statement
   * returns one more than MAXIMUM_BOOTHS, so that the mail can show that there are more.
   */
  booths: readonly string[];
  note: string | null;
  /** The name of the product that the mail is about. */
  product?: LocalizedText | null;
}

/** A person who receives mails about an exhibitor. */
export interface StoredRecipient {
  email: string;
  /** The language of the account with this address; null if there is none. */
  locale: string | null;
  isContact: boolean;
}

/** The facts about an exhibitor, and the people who receive mails about it. */
export interface MailedExhibitor extends DecisionFacts {
  id: string;
  recipients: readonly StoredRecipient[];
}

/** The latest decision about an exhibitor, and the people who receive it. */
export interface DecisionRow extends MailedExhibitor {
  decision: ReviewDecision;
}

/** The maximum number of booths in a mail. */
export const MAXIMUM_BOOTHS = 50;

const BOOTHS = `array(
  select label || '-' || code from (
    select ${HALL_LABEL} as label, booth.code
    from live_booth_allocation allocation join booth on booth.id = allocation.booth_id
    join hall on hall.id = booth.hall_id
    where allocation.exhibitor_id = exhibitor.id and allocation.kind = 'ASSIGNED'
  ) placed order by natural_key(label), natural_key(code) limit ${String(MAXIMUM_BOOTHS + 1)})`;

/** Columns of DecisionFacts except the note, of the rows `event` and `exhibitor`. */
export const FACTS = `event.name as event, event.starts_on::text as "startsOn", event.ends_on::text as "endsOn",
  ${CORRESPONDENT}, json_build_object('name', event.contact_name, 'email', event.contact_email,
    'phone', event.contact_phone) as contact, exhibitor.name as exhibitor,
  catalog_id('X', exhibitor.id) as "exhibitorId", ${BOOTHS} as booths`;

/** The people who receive mails about the row `exhibitor`: its members and its contact. Each address occurs once. */
export const RECIPIENTS = `cross join lateral (
    select coalesce(json_agg(json_build_object('email', known.email, 'locale', reader.locale,
        'isContact', known.email is not distinct from lower(exhibitor.contact_email)) order by known.email),
      '[]') as list
    from (
      select account.email from role_grant member join account on account.id = member.account_id
      where member.exhibitor_id = exhibitor.id and account.disabled_at is null
      union
      select lower(exhibitor.contact_email) where exhibitor.contact_email is not null
    ) known left join account reader on reader.email = known.email
    where length(known.email) between 3 and 254
  ) recipients`;

/**
 * The language of mails to a person: for the contact the set language of correspondence, then for all the language of
 * the account, then the language of correspondence, set or guessed.
 */
export function mailLocaleOf(
  { locale, isContact }: Pick<StoredRecipient, 'locale' | 'isContact'>,
  exhibitor: Correspondent,
): string {
  return (isContact ? setContactLocale(exhibitor) : null) ?? locale ?? contactLocaleOf(exhibitor);
}

/** The latest decisions about exhibitors `$2` of the event `$1`. Each address occurs once. */
export const DECISIONS = `
  select exhibitor.id, ${FACTS}, review.decision, review.note, recipients.list as recipients
  from exhibitor join event on event.id = exhibitor.event_id
  cross join lateral (
    select decision, note from exhibitor_review where exhibitor_id = exhibitor.id order by at desc, id desc limit 1
  ) review
  ${RECIPIENTS}
  where exhibitor.event_id = $1 and exhibitor.id = any($2) order by exhibitor.id`;
