/** The placeholders of a body. A subject allows only those with short values. */
export const BODY_PLACEHOLDERS = [
  'event',
  'dates',
  'exhibitor',
  'booths',
  'contact',
  'link',
  'note',
] as const;
export const SUBJECT_PLACEHOLDERS = ['event', 'dates', 'exhibitor'] as const;

export type MailPlaceholder = (typeof BODY_PLACEHOLDERS)[number];

/** The value of each placeholder; empty if the mail has none. */
export type MailValues = Readonly<Record<MailPlaceholder, string>>;

const PLACEHOLDER = /\{([^{}]*)\}/g;
/** Two uses suffice for any text, and the limit bounds its length. */
const MAXIMUM_USES = 2;

/** The fault of the placeholders of a text, as a sentence; undefined if they are valid. */
export function placeholderFault(text: string, known: readonly string[]): string | undefined {
  const valid = known.map((name) => `{${name}}`).join(', ');
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return `{${unknown}} is not a placeholder. Valid placeholders: ${valid}.`;
  if (/[{}]/.test(text.replace(PLACEHOLDER, '')))
    return `A brace is allowed only in a placeholder: ${valid}.`;
  const repeated = known.find((name) => names.filter((other) => other === name).length > MAXIMUM_USES);
  return repeated && `{${repeated}} is allowed at most ${String(MAXIMUM_USES)} times.`;
}

/** One line with the values in place of placeholders. Placeholders in a value are not replaced. */
export function filledLine(line: string, values: MailValues): string {
  return line.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as MailPlaceholder] : whole,
  );
}

/** A body with its values. A line is omitted if it has placeholders and all of them are empty. */
export function filledBody(body: string, values: MailValues): string {
  const kept: string[] = [];
  let dropped = false;
  for (const line of body.split('\n')) {
    // Of the two blank lines around an omitted line, one remains.
    if (line === '' && dropped && (kept.at(-1) ?? '') === '') continue;
    dropped = isEmpty(line, values);
    if (!dropped) kept.push(filledLine(line, values));
  }
  return `${kept.join('\n').trim()}\n`;
}

function isEmpty(line: string, values: MailValues): boolean {
  const names = [...line.matchAll(PLACEHOLDER)].map(([, name]) => name as MailPlaceholder);
  return names.length > 0 && names.every((name) => values[name] === '');
}
