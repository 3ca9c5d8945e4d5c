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
  /** The title with the object: "Somebody else has changed this exhibitor meanwhile". */
  readonly title: string;
  /** The label of a field, such as `Name · English`. */
  readonly labelOf: (path: string) => string;
  /** A value as a text. */
  readonly textOf: (path: string, value: unknown) => string;
}

/** Lists the changes that others made, and asks the user to decide about each conflict. */
export function MergeQuestion<Values extends object>(props: MergeQuestionProps<Values>): ReactNode {
  const { form, title, labelOf } = props;
  const words = useWords(WORDS);
  const place = useRef<HTMLElement>(null);
  const isUnsaved = form.conflicts.length > 0;
  useEffect(() => {
    if (isUnsaved) place.current?.focus();
  }, [isUnsaved]);
  const takenText = form.taken.length > 0 && words.mergeTaken(form.taken.map(labelOf).join(words.listComma));
  if (!isUnsaved) {
    return takenText === false ? null : (
      <Notice tone="warn" title={title}>
        <p role="status">{takenText}</p>
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
        {takenText} {words.mergeConflicts}
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
  const shownText = (values: Values): string => textOf(path, valueAt(values, path)) || words.empty;
  return (
    <tr>
      <th scope="row">{labelOf(path)}</th>
      <td className="is-mine">
        <p>{shownText(form.values)}</p>
        <Button kind="main" onPress={() => form.keepMine(path)}>
          {words.keepMine}
        </Button>
      </td>
      <td className="is-theirs">
        <p>{shownText(form.theirs)}</p>
        <Button onPress={() => form.takeTheirs(path)}>{words.takeTheirs}</Button>
      </td>
    </tr>
  );
}
