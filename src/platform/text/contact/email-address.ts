/** The maximum length of an e-mail address in characters. */
export const EMAIL_LENGTH = 254;

/** Whether the text has the form of an e-mail address. Only a mail server can check more. */
export function isEmailAddress(text: string): boolean {
  return text.length <= EMAIL_LENGTH && /^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u.test(text);
}
