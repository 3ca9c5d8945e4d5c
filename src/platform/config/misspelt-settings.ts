/** Shorter names have too many neighbours among the variables of other programs. */
const SHORTEST = 8;

/**
 * Describes each variable that is probably a misspelt setting: it differs from an absent setting by one letter, or only
 * in case, separators or an ending `Y` for `IES`. The names of the settings have no common prefix, so other unknown
 * variables are ignored.
 */
export function misspeltSettings(present: readonly string[], settings: readonly string[]): string[] {
  const absent = settings.filter((name) => name.length >= SHORTEST && !present.includes(name));
  return present
    .filter((name) => !settings.includes(name))
    .flatMap((name) => {
      const meant = absent.find((setting) => plain(setting) === plain(name) || isOneEdit(setting, name));
      return meant === undefined ? [] : [`${name} is not a setting: did you mean ${meant}?`];
    });
}

function plain(name: string): string {
  return name
    .toUpperCase()
    .replaceAll(/[^A-Z\d]/g, '')
    .replace(/IES$/, 'Y');
}

/** Whether one letter is added, removed or replaced, or two neighbours are exchanged. */
function isOneEdit(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [rest, otherRest] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (rest.length <= 1 && otherRest.length <= 1) return true;
  return rest.length === 2 && rest === `${otherRest.charAt(1)}${otherRest.charAt(0)}`;
}
