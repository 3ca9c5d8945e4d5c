/** How the categories of a column are separated. */
export interface CategorySeparators {
  readonly expression: RegExp;
  /** The folded texts without a separator that stand alone. A text of such parts is a list with any separator. */
  readonly alone?: ReadonlySet<string>;
  /** A separator that also belongs to names, such as `学校/研究所` and `Textiles, Apparel`. */
  readonly inNames?: {
    readonly separator: RegExp;
    /** The folded names that stand alone in a cell of the column, or beside different others. */
    readonly names: ReadonlySet<string>;
    /** Whether most texts with the separator consist of such names, so that a further part can be one, too. */
    readonly isUsual: boolean;
    /** Whether the separator is rare in names: only a further part such as `Apparel and Leather` makes a text one name. */
    readonly isPlain?: boolean;
  };
}
