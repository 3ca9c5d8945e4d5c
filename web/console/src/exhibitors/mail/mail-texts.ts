type Texts = { locale: string; text: string }[];

/** The subject and the body of a mail, by language. */
export interface MailTexts {
  readonly subject: Texts;
  readonly body: Texts;
}
