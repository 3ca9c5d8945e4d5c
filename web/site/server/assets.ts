/** A part of the style. */
export type StylePart = 'base' | 'drawing' | 'pages' | 'planPage';

/** What the build puts in: the style, and the addresses of the files that pages refer to. */
declare const SITE_STYLES: Readonly<Record<StylePart, string>>;
declare const SITE_FILES: {
  readonly script: string;
  readonly planScript: string;
  readonly font: string;
  readonly icons: {
    readonly svg: string;
    readonly small: string;
    readonly large: string;
    readonly apple: string;
  };
};

/** The style by parts: the base of all pages, drawings of halls, the plan page, and all other pages. */
export const STYLES = SITE_STYLES;
export const SCRIPT = SITE_FILES.script;
/** The script of the plan page, which needs no other. */
export const PLAN_SCRIPT = SITE_FILES.planScript;
/** The font, which the browser may load before it has read the style. */
export const FONT = SITE_FILES.font;
export const ICONS = SITE_FILES.icons;
