import { message, type Message } from '../message.js';
import type { LocalizedText } from '../localized-text.js';

/** Decimal digits of any script, `@` and the same in full width. */
const CONTACT_DATA = /[\p{Nd}@＠]/u;

/**
 * The reason why a text cannot be the public name of a person. Undefined if it can. A telephone number or an
 * e-mail address in place of the name would become public.
 */
export function personNameFault(name: string): Message | undefined {
  return CONTACT_DATA.test(name)
    ? message`must be names without digits and "@", because visitors see them`
    : undefined;
}

/** The first fault of the names of several people. */
export function peopleFault(people: readonly { readonly name: LocalizedText }[]): Message | undefined {
  return people
    .flatMap(({ name }) => Object.values(name))
    .map(personNameFault)
    .find((fault) => fault !== undefined);
}
