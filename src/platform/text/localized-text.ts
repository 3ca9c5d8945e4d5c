/** One text in several languages, by BCP 47 tag: `{"zh-Hans": "机器人", "en": "Robots"}`. */
export type LocalizedText = Readonly<Record<string, string>>;
