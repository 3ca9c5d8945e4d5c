/** The properties that connect an input with a value of a form. */
interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

interface TextsProps<Texts> {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly errorAt: (locale: string) => string | undefined;
  readonly error: string | undefined;
}

interface CheckProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** The names of the values of this type. */
type NameOf<Values, Value> = {
  [Name in keyof Values]: Values[Name] extends Value ? Name : never;
}[keyof Values] &
  string;

/**
 * Connects the inputs of a form with its values: `<TextInput label="…" {...field('slug')} />`. The name of a value is also
 * the path of its errors, unless another one is given.
 */
export function formFields<Values extends object>(
  values: Values,
  set: (changes: Partial<Values>) => void,
  errorAt: (path: string) => string | undefined,
) {
  const change = <Name extends keyof Values>(name: Name, value: Values[Name]): void =>
    set({ [name]: value } as unknown as Partial<Values>);
  return {
    /** For an input with one value. */
    field: <Name extends keyof Values & string>(
      name: Name,
      path: string = name,
    ): FieldProps<Values[Name]> => ({
      value: values[name],
      onChange: (value) => change(name, value),
      error: errorAt(path),
    }),
    /** For a text in all languages. */
    texts: <Name extends keyof Values & string>(
      name: Name,
      path: string = name,
    ): TextsProps<Values[Name]> => ({
      texts: values[name],
      onChange: (texts) => change(name, texts),
      errorAt: (locale) => errorAt(`${path}.${locale}`),
      error: errorAt(path),
    }),
    /** For a check box. */
    check: (name: NameOf<Values, boolean>): CheckProps => ({
      isSelected: values[name] === true,
      onChange: (isSelected) => set({ [name]: isSelected } as unknown as Partial<Values>),
    }),
  };
}
