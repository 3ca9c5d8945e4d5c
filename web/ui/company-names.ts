const CHINESE_FORM = '(?:股份)?有限(?:责任)?公司';
const LATIN_FORM =
  '(?:Co\\.?,?\\s*)?(?:Ltd|Inc|Corp|LLC|GmbH|Ltda|AG|SE|SAS|S\\.A|S\\.p\\.A|S\\.r\\.l|B\\.V|K\\.K|JSC|PLC)';
const LEGAL_FORM = new RegExp(`(?:${CHINESE_FORM}|[,，]?\\s+${LATIN_FORM}\\.?)$`, 'i');

export interface CompanyName {
  /** What people call the company. */
  readonly name: string;
  /** Its legal form, with the comma or space before it; empty where it has none. */
  readonly legalForm: string;
}

/** A name in two parts, so that lists can show the legal form in grey. */
export function splitLegalForm(name: string): CompanyName {
  const at = name.search(LEGAL_FORM);
  return at > 0 ? { name: name.slice(0, at), legalForm: name.slice(at) } : { name, legalForm: '' };
}

/** A name that fits into a booth: without the city at its beginning and the legal form at its end. */
export function shortName(name: string, city?: string | null): string {
  const short = splitLegalForm(name.trim()).name;
  const startsWithCity =
    Boolean(city) && short.startsWith(city ?? '') && short.length > (city ?? '').length + 1;
  return startsWithCity ? short.slice((city ?? '').length).trim() : short;
}
