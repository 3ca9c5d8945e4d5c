export interface CompanyName {
  /** The name up to the end of its short name. */
  readonly name: string;
  /** Its legal form, with the comma or space before it; empty if there is none. */
  readonly legalForm: string;
}

/** Splits a name, so that lists can show the legal form in grey. `shortName`: the field of the API. */
export function splitLegalForm(name: string, shortName: string): CompanyName {
  const start = name.lastIndexOf(shortName);
  const end = start < 0 || shortName === '' ? name.length : start + shortName.length;
  return { name: name.slice(0, end), legalForm: name.slice(end) };
}
