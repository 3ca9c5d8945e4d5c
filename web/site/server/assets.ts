/** The files that pages refer to. The build replaces these names. */
declare const SITE_STYLE: string;
declare const SITE_SCRIPT: string;
declare const SITE_PLAN_SCRIPT: string;
declare const SITE_FONT: string;

/** The style that each page contains. */
export const STYLE = SITE_STYLE;
/** The address of the script. */
export const SCRIPT = SITE_SCRIPT;
/** The address of the script for pages with a plan. */
export const PLAN_SCRIPT = SITE_PLAN_SCRIPT;
/** The address of the font, which the browser may load before it has read the style. */
export const FONT = SITE_FONT;
