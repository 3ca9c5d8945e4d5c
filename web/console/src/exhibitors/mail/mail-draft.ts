/** The name of the draft of the mail. The draft stays until the mail is sent. */
export const mailDraft = (event: string): string => `exhibitor-mail:${event}`;
