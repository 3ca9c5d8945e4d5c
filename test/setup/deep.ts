/** The deep matrices are divided into this many parts. */
const PARTS = 8;

/**
 * The cases of a deep matrix that this run includes: none without the variable `DEEP`, each eighth one with
 * `DEEP=0` to `DEEP=7`, all with `DEEP=all`. Each rule also needs a case in every run. The files begin at different
 * parts, so that short lists do not all belong to the first one.
 */
export function deepCases<T>(cases: readonly T[]): T[] {
  const { DEEP } = process.env;
  if (DEEP === undefined) return [];
  const start = startOf(expect.getState().testPath ?? '');
  return cases.filter((_, index) => DEEP === 'all' || (start + index) % PARTS === Number(DEEP));
}

/** The first case, which each run includes, and the deep cases of the others. */
export function withDeep<T>(cases: readonly T[]): T[] {
  return [...cases.slice(0, 1), ...deepCases(cases.slice(1))];
}

/** `it.each` with the cases of `withDeep`, such as a flow in both languages. */
export const itDeep = ((cases: readonly unknown[]) => it.each(withDeep(cases))) as typeof it.each;

/** Like `withDeep`, but the case that each run includes is another one for each number. */
export function withDeepFrom<T>(number: number, cases: readonly T[]): T[] {
  const first = number % cases.length;
  return withDeep([...cases.slice(first), ...cases.slice(0, first)]);
}

/** A number that depends on the name of a file. */
function startOf(file: string): number {
  let sum = 0;
  for (const letter of file.slice(file.lastIndexOf('/'))) sum += letter.codePointAt(0) ?? 0;
  return sum;
}
