/** The colours of `web/ui/tokens.css` for paper. */
export const COLORS = {
  ink: '#121820',
  text: '#1b242f',
  quiet: '#566575',
  line: '#b4bfc8',
  faint: '#e4e9ec',
  paper: '#ffffff',
  yellow: '#ffd21f',
  link: '#0a47a8',
} as const;

/** The colours of root categories, 1 to 10. */
const CATEGORY_COLORS = [
  '#9598dd',
  '#6fbae7',
  '#cac2fd',
  '#feb3a5',
  '#a0c57c',
  '#df99cb',
  '#c09671',
  '#acf3b8',
  '#4db4a3',
  '#78dac3',
] as const;

export function categoryColor(color: number): string {
  return CATEGORY_COLORS[color - 1] ?? COLORS.faint;
}

/** A4 in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;

/** The margins of the text in points. */
export const MARGIN = { side: 45, top: 62, bottom: 54 } as const;
