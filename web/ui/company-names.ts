export interface CompanyName {
  /** The name up to the end of its short name. */
  readonly name: string;
  /** Its legal form, with the comma or space before it; empty where it has none. */
  readonly legalForm: string;
}

/** A name in two parts, so that lists can show the legal form in grey. `shortName`: that of the API. */
export function splitLegalForm(name: string, shortName: string): CompanyName {
  const at = name.lastIndexOf(shortName);
  const end = at < 0 || shortName === '' ? name.length : at + shortName.length;
  return { name: name.slice(0, end), legalForm: name.slice(end) };
}
