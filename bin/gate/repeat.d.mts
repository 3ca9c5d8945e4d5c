export function isExcusable(file: string, source: string): boolean;
