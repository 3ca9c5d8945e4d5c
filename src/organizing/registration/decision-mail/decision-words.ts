import { dateRange } from '../../../platform/text/time/date-range.js';
import { nameIn } from '../../../platform/text/mail-language.js';
import { type DecisionFacts, MAXIMUM_BOOTHS } from './decision-facts.js';
import { filledBody, filledLine, type MailValues } from '../../../platform/mail/filled-template.js';
import type { MailText } from './template/template-choice.js';
import type { Config } from '../../../platform/config/config.js';
import { addressForPeople } from '../../../platform/lifecycle/listening.js';

/** The maximum length of a value in a subject. Mail programs cut longer subjects in their lists. */
const SUBJECT_VALUE = 100;

/** The mail about a decision: the template with its values in the language. */
export function decisionMailText(
  template: MailText,
  facts: DecisionFacts,
  language: string,
  config: Config,
): { subject: string; text: string } {
  // The page of the portal with the registration of the exhibitor.
  const page = facts.product ? '/products' : '';
  const link = `${addressForPeople(config, null)}/portal/entries/${facts.exhibitorId}${page}`;
  const values = valuesIn(language, facts, link);
  return { subject: subjectOf(template.subject, values), text: filledBody(template.body, values) };
}

function valuesIn(language: string, facts: DecisionFacts, link: string): MailValues {
  const { locales, contact } = facts;
  const name = contact.name && nameIn(contact.name, language, locales);
  return {
    event: nameIn(facts.event, language, locales),
    dates: dateRange(facts.startsOn, facts.endsOn, language),
    exhibitor: nameIn(facts.exhibitor, language, locales),
    booths: boothList(facts.booths),
    contact: [name, contact.email, contact.phone].filter((part) => part != null && part !== '').join(' · '),
    link,
    note: facts.note ?? '',
    product: nameIn(facts.product ?? null, language, locales),
  };
}

function boothList(booths: readonly string[]): string {
  const text = booths.slice(0, MAXIMUM_BOOTHS).join(', ');
  return booths.length > MAXIMUM_BOOTHS ? `${text}, …` : text;
}

// A subject is a mail header: a line break in it would start another header.
function subjectOf(subject: string, values: MailValues): string {
  const shortValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shortValue(oneLine(value))]),
  );
  return oneLine(filledLine(subject, shortValues));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function shortValue(text: string): string {
  const characters = Array.from(text);
  return characters.length > SUBJECT_VALUE ? `${characters.slice(0, SUBJECT_VALUE).join('')}…` : text;
}
