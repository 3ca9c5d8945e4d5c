/** A part of the style. */
export type StylePart = 'base' | 'drawing' | 'pages' | 'planPage';

/** Constants that the build sets: the style, and the addresses of the files that pages refer to. */
declare const SITE_STYLES: Readonly<Record<StylePart, string>>;
declare const SITE_FILES: {
  readonly script: string;
  readonly planScript: string;
  readonly printStyle: string;
  readonly serviceWorker: string;
  readonly copied: readonly string[];
  readonly font: string;
  readonly icons: {
    readonly svg: string;
    readonly small: string;
    readonly large: string;
    readonly apple: string;
  };
};

/** The parts of the style: the base of all pages, drawings of halls, the plan page, and all other pages. */
export const STYLES = SITE_STYLES;
export const SCRIPT = SITE_FILES.script;
/** The only script of the plan page. */
export const PLAN_SCRIPT = SITE_FILES.planScript;
/** The style of paper, which browsers load after all that a screen needs. */
export const PRINT_STYLE = SITE_FILES.printStyle;
/** The script that answers pages without a network. */
export const SERVICE_WORKER = SITE_FILES.serviceWorker;
/** The files that pages need without a network. */
export const COPIED_FILES = SITE_FILES.copied;
/** The font. Browsers may load it before they have read the style. */
export const FONT = SITE_FILES.font;
export const ICONS = SITE_FILES.icons;
