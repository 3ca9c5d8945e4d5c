import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refused } from './graphql-request.js';
import { readDraft, writeDraft } from './draft-store.js';
import { changedPaths, isSame, merge, valueAt, withValue } from './merge.js';

/** The stored values of an object. */
export interface Stored<Values> {
  readonly version: number;
  readonly values: Values;
}

/** The changes that a form saves. */
export interface FormChange<Values> {
  readonly version: number;
  readonly before: Values;
  readonly after: Values;
}

interface FormSettings<Values> {
  /** The name of its draft, such as `exhibitor:E1`. */
  readonly draft: string;
  readonly stored: Stored<Values>;
  /** Whether the object is created by the first save. It can be saved without input, so that the errors name what is required. */
  readonly isNew?: boolean;
  /** Saves the changes. Returns the values stored afterwards. Throws Refused. */
  readonly save: (change: FormChange<Values>) => Promise<Stored<Values>>;
  /** Reads the object again after a change by another user. */
  readonly reread: () => Promise<Stored<Values>>;
}

/** The user's unsaved input. */
interface Draft<Values> {
  readonly base: Stored<Values>;
  readonly values: Values;
  /** The paths of others' changes in the last merge. */
  readonly taken: readonly string[];
  /** The paths of conflicts that the user has not decided. */
  readonly conflicts: readonly string[];
}

/** The state of a form of a stored object. */
export interface StoredForm<Values> {
  readonly values: Values;
  readonly set: (changes: Partial<Values>) => void;
  readonly reset: () => void;
  readonly save: () => void;
  readonly isDirty: boolean;
  /** Whether there is unsaved input, or a new object, and no open conflict. */
  readonly canSave: boolean;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly error: unknown;
  /** The server's message for a field, such as `name.en`. */
  readonly errorAt: (field: string) => string | undefined;
  readonly taken: readonly string[];
  readonly conflicts: readonly string[];
  /** The stored values, for the questions about `conflicts`. */
  readonly theirs: Values;
  readonly takeTheirs: (path: string) => void;
  readonly keepMine: (path: string) => void;
}

/**
 * A form with an optimistic lock. Unsaved values survive a reload. If others changed the object meanwhile,
 * the form takes over their changes and asks about conflicts.
 */
export function useStoredForm<Values extends object>(settings: FormSettings<Values>): StoredForm<Values> {
  const { draft: key, stored: storedForm, isNew = false } = settings;
  const [draft, setDraft] = useDraft<Values>(key);
  const saving = useMutation({
    mutationFn: (sent: Draft<Values>) => saved(sent, settings, setDraft),
    onSuccess: (result, sent) => result && setDraft((now) => rest(now, sent, result)),
  });
  const change = (current: Draft<Values>): void =>
    setDraft(
      isSame(current.values, current.base.values) && current.conflicts.length === 0 ? undefined : current,
    );
  const decide = (path: string, values: Values): void =>
    draft && change({ ...draft, values, conflicts: draft.conflicts.filter((each) => each !== path) });
  const current = draft ?? { base: storedForm, values: storedForm.values, taken: [], conflicts: [] };
  const { values, conflicts } = current;
  const canSave = (isNew || draft !== undefined) && conflicts.length === 0;
  return {
    values,
    set: (changes) => {
      if (saving.isSuccess) saving.reset();
      change({ ...current, values: { ...values, ...changes } });
    },
    reset: () => {
      // Removed at once, because a dialog that closes at the same time runs no effects.
      writeDraft(key, undefined);
      setDraft(undefined);
      saving.reset();
    },
    save: () => canSave && saving.mutate(current),
    isDirty: draft !== undefined,
    canSave,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess && saving.data !== undefined,
    error: saving.error,
    errorAt: (field) => {
      const { error } = saving;
      return error instanceof Refused ? error.errorAt(field)?.message : undefined;
    },
    taken: current.taken,
    conflicts,
    theirs: current.base.values,
    takeTheirs: (path) =>
      draft && decide(path, withValue(draft.values, path, valueAt(draft.base.values, path))),
    keepMine: (path) => draft && decide(path, draft.values),
  };
}

/** The draft with this key. A component with another key has another draft, so give it a React key. */
function useDraft<Values>(key: string) {
  const [draft, setDraft] = useState(() => readDraft(key) as Draft<Values> | undefined);
  useEffect(() => writeDraft(key, draft), [key, draft]);
  return [draft, setDraft] as const;
}

/** The unsaved input of a form whose object no longer exists, by the path of each changed value. */
export function unsavedValues(key: string): readonly (readonly [path: string, value: unknown])[] {
  const draft = readDraft(key) as Draft<object> | undefined;
  if (!draft) return [];
  const { base, values } = draft;
  return changedPaths(base.values, values).map((path) => [path, valueAt(values, path)]);
}

/** Saves a draft. Returns undefined if the user must check a merge first. */
async function saved<Values extends object>(
  { base, values }: Draft<Values>,
  { save, reread }: FormSettings<Values>,
  setDraft: (draft: Draft<Values>) => void,
): Promise<Stored<Values> | undefined> {
  try {
    return await save({ version: base.version, before: base.values, after: values });
  } catch (error) {
    if (!(error instanceof Refused && error.isStale)) throw error;
    const theirs = await reread();
    const mergeResult = merge(base.values, values, theirs.values);
    // Only the version has changed, for example by a decision about the registration.
    if (mergeResult.taken.length + mergeResult.conflicts.length === 0) {
      return save({ version: theirs.version, before: theirs.values, after: values });
    }
    setDraft({ base: theirs, ...mergeResult });
    return undefined;
  }
}

/** The input that the user added while the form was saved. */
function rest<Values extends object>(
  now: Draft<Values> | undefined,
  sent: Draft<Values>,
  stored: Stored<Values>,
): Draft<Values> | undefined {
  if (!now || isSame(now.values, sent.values)) return undefined;
  const { values } = merge(sent.values, now.values, stored.values);
  return { base: stored, values, taken: [], conflicts: [] };
}
