/** The characters of Windows-1252 for the bytes 0x80 to 0x9F. Node's decoder returns the controls of ISO 8859-1. */
const CHARACTERS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Replaces the control characters U+0080 to U+009F, which a wrong decoding made of quotes, dashes and the euro sign. */
export function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => CHARACTERS[control.charCodeAt(0) - 0x80] ?? control);
}
