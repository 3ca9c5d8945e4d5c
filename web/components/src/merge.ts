/** The values of a form: texts, lists, or groups of values, such as a text in each language. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The result of a merge of two changes of one object. */
export interface MergeResult<Values> {
  readonly values: Values;
  /** The paths of fields that only others changed. `values` contains their values. */
  readonly taken: readonly string[];
  /** The paths of fields with different changes by the user and by others. `values` contains the user's values. */
  readonly conflicts: readonly string[];
}

/** Whether two values of a form are equal. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Merges the user's values with values that others stored meanwhile. `base`: the values that the user has read. */
export function merge<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
): MergeResult<Values> {
  const takenPaths: string[] = [];
  const conflicts: string[] = [];
  let values = mine;
  for (const path of pathsOf(theirs)) {
    const [was, my, their] = [valueAt(base, path), valueAt(mine, path), valueAt(theirs, path)];
    if (isSame(their, was) || isSame(their, my)) continue;
    if (isSame(my, was)) {
      values = withValue(values, path, their);
      takenPaths.push(path);
    } else {
      conflicts.push(path);
    }
  }
  return { values, taken: takenPaths, conflicts };
}

/** The value at a path such as `website` or `name.en`. */
export function valueAt(values: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), values);
}

/** Copies the values with another value at a path. */
export function withValue<Values extends object>(values: Values, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('.');
  const inner = (values as FormValues)[key];
  const changed = rest.length === 0 ? value : withValue(isGroup(inner) ? inner : {}, rest.join('.'), value);
  return { ...values, [key]: changed };
}

/** The paths of the values that differ. */
export function changedPaths(before: object, after: object): string[] {
  return pathsOf(after).filter((path) => !isSame(valueAt(before, path), valueAt(after, path)));
}

/** The paths of all values; a list is one value. */
function pathsOf(values: object): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    isGroup(value) ? pathsOf(value).map((path) => `${key}.${path}`) : [key],
  );
}

function isGroup(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
