/** How the categories of a column are separated. */
export interface CategorySeparators {
  readonly expression: RegExp;
  /** The folded texts without a separator that stand alone. A text of such parts is a list with any separator. */
  readonly alone?: ReadonlySet<string>;
  /** A separator that also belongs to names, such as `学校/研究所` and `纺织、服装及皮革`. */
  readonly inNames?: {
    readonly separator: string;
    /** The folded names that stand alone in a cell of the column, or beside different others. */
    readonly names: ReadonlySet<string>;
    /** Whether most texts with the separator consist of such names, so that a further part can be one, too. */
    readonly isUsual: boolean;
  };
}
