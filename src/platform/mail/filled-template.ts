/** A placeholder of a template, `{event}`. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The values of placeholders by their names; empty if the mail has none. */
export type MailValues = Readonly<Record<string, string>>;

/** One line with the values in place of placeholders. Placeholders in a value are not replaced. */
export function filledLine(line: string, values: MailValues): string {
  return line.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
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
  const names = [...line.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return names.length > 0 && names.every((name) => values[name] === '');
}
