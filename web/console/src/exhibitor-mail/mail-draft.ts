/** The name of the mail that is written, which stays until it is sent. */
export const mailDraft = (event: string): string => `exhibitor-mail:${event}`;
