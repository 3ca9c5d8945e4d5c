/** The maximum length of a web address in characters. */
export const WEB_ADDRESS_LENGTH = 2000;

/**
 * The normal form of an http or https address. Undefined for other texts. An address with a user name is refused,
 * because visitors would take the name in `https://bank.example@other.example` for the host. The address is never
 * fetched.
 */
export function readWebAddress(text: string): string | undefined {
  if (text.length > WEB_ADDRESS_LENGTH || !URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
}
