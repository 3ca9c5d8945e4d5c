import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { useWords } from './language.js';
import { valueAt } from './merge.js';
import { Notice } from './notice.js';
import type { StoredForm } from './use-stored-form.js';
import { WORDS } from './words.js';
import { TableHead } from './table-head.js';

interface MergeQuestionProps<Values> {
  readonly form: StoredForm<Values>;
  /** Names the object: "Somebody else has changed this exhibitor meanwhile". */
  readonly title: string;
  /** The label of a field, such as `Name · English`. */
  readonly labelOf: (path: string) => string;
  /** A value as a text. */
  readonly textOf: (path: string, value: unknown) => string;
}

/** Names the changes taken over from others, and asks field by field about conflicts. */
export function MergeQuestion<Values extends object>(props: MergeQuestionProps<Values>): ReactNode {
  const { form, title, labelOf } = props;
  const words = useWords(WORDS);
  const place = useRef<HTMLElement>(null);
  const isUnsaved = form.conflicts.length > 0;
  useEffect(() => {
    if (isUnsaved) place.current?.focus();
  }, [isUnsaved]);
  const taken = form.taken.length > 0 && words.mergeTaken(form.taken.map(labelOf).join(words.listComma));
  if (!isUnsaved) {
    return taken === false ? null : (
      <Notice tone="warn" title={title}>
        <p role="status">{taken}</p>
      </Notice>
    );
  }
  return (
    <section ref={place} className="merge" role="alertdialog" aria-label={title} tabIndex={-1}>
      <h2>
        <Icon name="triangle-alert" />
        {title}
      </h2>
      <p>
        {taken} {words.mergeConflicts}
      </p>
      <table className="facts changes">
        <TableHead columns={[words.mergeField, words.mine, words.theirs]} />
        <tbody>
          {form.conflicts.map((path) => (
            <MergeRow key={path} path={path} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MergeRow<Values extends object>({
  path,
  form,
  labelOf,
  textOf,
}: MergeQuestionProps<Values> & { readonly path: string }): ReactNode {
  const words = useWords(WORDS);
  const shown = (values: Values): string => textOf(path, valueAt(values, path)) || words.empty;
  return (
    <tr>
      <th scope="row">{labelOf(path)}</th>
      <td className="is-mine">
        <p>{shown(form.values)}</p>
        <Button kind="main" onPress={() => form.keepMine(path)}>
          {words.keepMine}
        </Button>
      </td>
      <td className="is-theirs">
        <p>{shown(form.theirs)}</p>
        <Button onPress={() => form.takeTheirs(path)}>{words.takeTheirs}</Button>
      </td>
    </tr>
  );
}
