import { type ReactNode, useState } from 'react';
import { writeDraft } from './draft-store.js';
import { Button } from './button.js';
import { Empty } from './empty.js';
import { useWords } from './language.js';
import { Notice } from './notice.js';
import { TextInput } from './text-input.js';
import { unsavedValues } from './use-stored-form.js';
import { WORDS } from './words.js';

interface DeletedObjectProps {
  /** The name of the draft of its form. */
  readonly draft: string;
  /** The message that the object does not exist. */
  readonly title: string;
  /** A link to the list of these objects. */
  readonly wayOut: ReactNode;
  readonly labelOf: (path: string) => string;
  readonly textOf: (path: string, value: unknown) => string;
}

/** Replaces the form of an object that does not exist. Shows the user's unsaved input. */
export function DeletedObject({ draft, title, wayOut, labelOf, textOf }: DeletedObjectProps): ReactNode {
  const words = useWords(WORDS);
  const [unsaved, setUnsaved] = useState(() => unsavedValues(draft));
  const texts = unsaved
    .map(([path, value]) => ({ path, text: textOf(path, value) }))
    .filter(({ text }) => text !== '');
  if (texts.length === 0) {
    return (
      <Empty title={title} isPage>
        {wayOut}
      </Empty>
    );
  }
  const discard = (): void => {
    writeDraft(draft, undefined);
    setUnsaved([]);
  };
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.unsavedText}</h1>
      </header>
      <div className="screen-body">
        <Notice tone="bad" title={title}>
          <p>{words.deletedMeanwhile}</p>
          {wayOut}
        </Notice>
        <section className="card form-rows" aria-label={words.unsavedText}>
          {texts.map(({ path, text }) => (
            <TextInput
              key={path}
              label={labelOf(path)}
              value={text}
              rows={text.length > 80 ? 4 : 2}
              isReadOnly
            />
          ))}
          <div className="buttons">
            <Button onPress={discard}>{words.discardText}</Button>
          </div>
        </section>
      </div>
    </div>
  );
}
