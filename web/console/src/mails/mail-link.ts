/** Programs of Windows receive at most 2,083 characters of an address. */
const MAXIMUM = 2000;

/** What a mail program needs of a mail. */
export interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface MailLink {
  readonly address: string;
  /** Whether the link contains the text. It is left out of a longer link. */
  readonly hasText: boolean;
}

/** A link that opens a mail in the mail program of the reader. */
export function mailLink(mail: MailText): MailLink {
  // The address may contain characters that end it in a link, such as `?`.
  const to = `mailto:${encodeURIComponent(mail.to).replaceAll('%40', '@')}`;
  const withSubject = `${to}?subject=${encodeURIComponent(mail.subject)}`;
  // RFC 6068 requires CRLF.
  const withText = `${withSubject}&body=${encodeURIComponent(mail.text.replace(/\r?\n/g, '\r\n'))}`;
  const address = [withText, withSubject].find(({ length }) => length <= MAXIMUM) ?? to;
  return { address, hasText: address === withText };
}
