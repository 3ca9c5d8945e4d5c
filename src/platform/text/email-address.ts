/** The maximum length of an e-mail address in characters. */
export const EMAIL_LENGTH = 254;

/** Whether the text has the form of an e-mail address; a mail server decides the rest. */
export function isEmailAddress(text: string): boolean {
  return text.length <= EMAIL_LENGTH && /^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u.test(text);
}
