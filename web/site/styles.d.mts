export const NOT_ON_PLAN_PAGE: readonly string[];
export function buildStyles(): Promise<{ styles: Readonly<Record<string, string>> }>;
