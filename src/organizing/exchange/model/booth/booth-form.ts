import { phaseless } from './hall-prefix.js';

/** How a hall and a booth are written in a part of a cell. */
export type BoothPattern =
  'BOOTH' | 'HALL-BOOTH' | 'HALL.BOOTH' | 'HALL BOOTH' | 'HALL:BOOTH' | 'HALLBOOTH' | 'LABEL';

/** How the cells of a whole column name the hall and the booth, where the event does not know the halls. */
export interface BoothForm {
  readonly pattern: BoothPattern;
  /** The halls of the column, in lower case. */
  readonly halls: ReadonlySet<string>;
  /** The hall and the booth of a part of a cell; undefined if the part has another form. */
  readonly split: (part: string) => { readonly hall: string; readonly rest: string } | undefined;
}

const CODE = String.raw`[A-Z]{1,3}[- ]?\d{1,4}[A-Z]?(?:[（(][^（()）]*[)）])?|\d{2,5}[A-Z]?`;
const BOOTH = `(?<booth>${CODE})`;
/** With the further booths of a range or a list: `D30-32`, `C07/C09`. */
const FURTHER = String.raw`(?:\s*[-–~—/+&]\s*[A-Z]{0,3}\d{1,4}[A-Z]?)*`;
const BOOTHS = `(?<booth>(?:${CODE})${FURTHER})`;
const NUMBER = String.raw`\d{1,2}(?:\.\d)?`;
/** Two parts with letters before and a range of numbers are a range of booths, not a hall and a booth. */
const FORMS: readonly (readonly [BoothPattern, RegExp])[] = [
  ['HALLBOOTH', new RegExp(String.raw`^(?<hall>.{1,20}?(?:馆|館|厅|廳))\s*[-–·:]?\s*${BOOTHS}$`, 'iu')],
  ['HALL.BOOTH', new RegExp(String.raw`^(?<hall>${NUMBER}[A-Z]?|[A-Z]{1,3}\d{0,2})\.\s*${BOOTHS}$`, 'iu')],
  [
    'HALLBOOTH',
    new RegExp(String.raw`^(?<hall>${NUMBER})(?<booth>[A-Z]{1,3}-?\d{1,4}[A-Z]?${FURTHER})$`, 'iu'),
  ],
  [
    'HALL-BOOTH',
    new RegExp(String.raw`^(?<hall>${NUMBER}[A-Z]?|[A-Z]{1,3}\d{0,2})\s*[-–/]\s*${BOOTH}$`, 'iu'),
  ],
];
/** The share of cells that must have a form. */
const MOST = 0.75;
/** The longest text of a form. */
const LENGTH = 60;

/** Finds the form that most cells of a column have. */
export class BoothFormCounter {
  readonly #found = FORMS.map(() => ({ cells: 0, halls: new Set<string>() }));
  #all = 0;

  /** Adds the parts of a cell that name no known hall or booth. */
  add(parts: readonly string[]): void {
    if (parts.length === 0) return;
    this.#all += 1;
    for (const [index, [, form]] of FORMS.entries()) {
      const halls = parts.flatMap((part) => matches(form, part)?.hall.toLowerCase() ?? []);
      const found = this.#found[index];
      if (halls.length === 0 || !found) continue;
      found.cells += 1;
      for (const hall of halls) found.halls.add(hall);
    }
  }

  get form(): BoothForm | undefined {
    const cells = this.#found.map((found) => (areFewHalls(found) ? found.cells : 0));
    const best = Math.max(...cells);
    const [found, counted] = [FORMS[cells.indexOf(best)], this.#found[cells.indexOf(best)]];
    if (!found || !counted || best === 0 || best < this.#all * MOST) return undefined;
    const [[pattern, form], { halls }] = [found, counted];
    return { pattern, halls, split: (part) => matches(form, part) };
  }
}

/** A fair has few halls with many booths each. */
function areFewHalls({ cells, halls }: { cells: number; halls: ReadonlySet<string> }): boolean {
  return halls.size <= 2 + cells / 4;
}

function matches(form: RegExp, part: string): { hall: string; rest: string } | undefined {
  if (part.length > LENGTH) return undefined;
  const { hall, booth } = form.exec(phaseless(part))?.groups ?? {};
  return hall === undefined || booth === undefined ? undefined : { hall: hall.trim(), rest: booth };
}
