type Texts = { locale: string; text: string }[];

/** What is mailed: the subject and the text by language. */
export interface MailTexts {
  readonly subject: Texts;
  readonly body: Texts;
}
