/** A placeholder of a template, `{event}`. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The values of placeholders by their names; empty if the mail has none. */
export type MailValues = Readonly<Record<string, string>>;

/** One line with the values instead of the placeholders. Placeholders in a value are not replaced. */
export function filledLine(line: string, values: MailValues): string {
  return line.replace(PLACEHOLDER, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder,
  );
}

/** A body with its values. It omits a line whose placeholders are all empty. */
export function filledBody(body: string, values: MailValues): string {
  const lines: string[] = [];
  let isOmitted = false;
  for (const line of body.split('\n')) {
    // Of the two blank lines around an omitted line, one remains.
    if (line === '' && isOmitted && (lines.at(-1) ?? '') === '') continue;
    isOmitted = isEmpty(line, values);
    if (!isOmitted) lines.push(filledLine(line, values));
  }
  return `${lines.join('\n').trim()}\n`;
}

function isEmpty(line: string, values: MailValues): boolean {
  const names = [...line.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return names.length > 0 && names.every((name) => values[name] === '');
}
