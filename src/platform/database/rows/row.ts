/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the way to recognize readonly properties. */
type Equal<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters -- as above. */

/** The columns of an entity that services write. Columns that the database sets, and relations, are `readonly`. */
type Written<Row> = {
  [Key in keyof Row as Equal<Pick<Row, Key>, Readonly<Pick<Row, Key>>> extends true ? never : Key]: Row[Key];
};

/** The names of the columns that can be null. */
type Nullable<Columns> = { [Key in keyof Columns]: null extends Columns[Key] ? Key : never }[keyof Columns];

/** The columns of a new row. Nullable columns and columns with a default, listed in `Defaulted`, are optional. */
export type NewRow<Row, Defaulted extends keyof Written<Row> = never> = Omit<
  Written<Row>,
  Nullable<Written<Row>> | Defaulted
> &
  Partial<Pick<Written<Row>, Nullable<Written<Row>> | Defaulted>>;

/** New values of a row's columns, except its key and event. Undefined columns stay unchanged. */
export type Patch<Row> = Partial<Omit<Written<Row>, 'id' | 'eventId'>>;
