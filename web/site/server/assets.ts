/** What the build puts in: the style, and the addresses of the files that pages refer to. */
declare const SITE_STYLE: string;
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

/** The style that each page contains. */
export const STYLE = SITE_STYLE;
export const SCRIPT = SITE_FILES.script;
/** The script for pages with a plan. */
export const PLAN_SCRIPT = SITE_FILES.planScript;
/** The font, which the browser may load before it has read the style. */
export const FONT = SITE_FILES.font;
export const ICONS = SITE_FILES.icons;
