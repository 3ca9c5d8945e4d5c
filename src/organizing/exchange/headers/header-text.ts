/** Lower case, with letters and digits only; a header of other characters, such as `#`, stays. */
export function foldHeader(text: string): string {
  const normalizedText = text.normalize('NFKC').toLowerCase();
  const foldedText = normalizedText.replace(/[\s\p{P}\p{S}]+/gu, '');
  return foldedText === '' ? normalizedText.replace(/[*\s]+/g, '') : foldedText;
}

const BRACKETS = /[(（[【][^()（）[\]【】]*[)）\]】]/g;

/** A header without its hints in brackets, such as `（必填）`. */
export function withoutHints(header: string): string {
  return header.replace(BRACKETS, ' ');
}

/**
 * The folded texts that a header can mean, the most exact one first: the whole header, the header without
 * one and without all hints in brackets, and the parts of a header in two languages.
 * Example: `展位号 Booth No.`
 */
function headerForms(header: string): string[] {
  const text = header.normalize('NFKC').slice(0, 300);
  const textWithoutHints = withoutHints(text);
  // `公司名称（英文）（必填）` is the name in English, not the name.
  const shorterForms = [...text.matchAll(BRACKETS)]
    .toReversed()
    .slice(0, 4)
    .map(({ index, 0: hint }) => `${text.slice(0, index)} ${text.slice(index + hint.length)}`);
  const chinese = textWithoutHints.replace(/[^\p{Script=Han}]+/gu, ' ').trim();
  const latin = textWithoutHints.replace(/\p{Script=Han}+/gu, ' ').trim();
  const parts = textWithoutHints.split(/[/|\n]/);
  const forms = [
    text,
    ...shorterForms,
    textWithoutHints,
    ...(chinese !== '' && latin !== '' ? [chinese, latin] : []),
    ...parts,
  ];
  return [...new Set(forms.map(foldHeader).filter((form) => form !== ''))];
}

/** The field of a header, by the folded names of all fields. */
export function fieldOfHeader(header: string, names: ReadonlyMap<string, string>): string | undefined {
  for (const form of headerForms(header)) {
    const field = names.get(form);
    if (field !== undefined) return field;
  }
  return undefined;
}
