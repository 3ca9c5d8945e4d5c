export function drawPlots(
  words: readonly string[],
  log: (line: string) => void,
  folders?: { readonly results?: string; readonly images?: string },
): number;
