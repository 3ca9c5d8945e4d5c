export function prunedStyle(style: string, absent?: readonly string[]): string;
