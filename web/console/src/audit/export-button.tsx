import { useMutation } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { fieldLabel } from '@vitrine/components/changes/field-label';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { csvText } from '../csv/csv-text.js';
import { saveFile } from '../csv/save-file.js';
import { useEvent } from '../event/event-context.js';
import { changedValues } from '../history/changed-values.js';
import { useActionName } from './action-name.js';
import { type AuditEntry, readAudit, withAllChanges } from './audit-query.js';
import type { AuditSearch } from './audit-search.js';
import { WORDS } from './words.js';
import { dateTimeFormat } from '@vitrine/ui/formats';

/** The maximum number of entries in a file. */
const LIMIT = 5000;
const PAGE = 100;
/** The number of changes that a page contains for each entry. Further changes are read separately. */
const CHANGES = 20;

/** Saves the entries that match the filter as CSV, with one row per changed value. */
export function ExportButton({ search }: { readonly search: AuditSearch }): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { language } = useLanguage();
  const { event } = useEvent();
  const nameOf = useActionName();
  const [count, setCount] = useState(0);
  const save = useMutation({
    mutationFn: async () => {
      const all: AuditEntry[] = [];
      for (let after: string | null = null; all.length < LIMIT;) {
        const page = await readAudit({ event, search, locale }, { after, first: PAGE, changes: CHANGES });
        for (const entry of page?.nodes ?? []) all.push(await withAllChanges({ event, locale }, entry));
        setCount(all.length);
        if (page?.pageInfo.hasNextPage !== true) break;
        after = page.pageInfo.endCursor;
      }
      return all;
    },
    onSuccess: (entries) => {
      const header = [
        words.time,
        words.actor,
        words.action,
        words.kind,
        words.name,
        words.field,
        words.before,
        words.after,
      ];
      const names: Names = {
        action: nameOf,
        field: (path, kind) => fieldLabel(path, language, kind.toLowerCase()),
        kinds: words.kinds,
        time: spreadsheetTimes(event.timeZone),
      };
      const rows = entries.flatMap((entry) => rowsOf(entry, names));
      saveFile(
        `audit-${event.slug}.csv`,
        new Blob([csvText([header, ...rows])], { type: 'text/csv;charset=utf-8' }),
      );
    },
  });
  return (
    <>
      <span role="status">
        {save.isPending && words.exporting(count)}
        {save.data?.length === LIMIT && words.tooMany(LIMIT)}
      </span>
      <FailureNotice error={save.error} />
      <Button icon="download" onPress={() => save.mutate()} isPending={save.isPending}>
        {words.export}
      </Button>
    </>
  );
}

/** The names of operations, fields and kinds in the file, and the format of times. */
interface Names {
  readonly action: (action: string) => string;
  readonly field: (path: string, kind: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly time: (at: string) => string;
}

/** Formats times in a time zone for spreadsheets: `2026-11-28 11:12:36`. */
function spreadsheetTimes(timeZone: string): (at: string) => string {
  // Swedish has this format.
  const format = dateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(new Date(at));
}

function rowsOf({ at, actor, action, changes }: AuditEntry, names: Names): string[][] {
  const entry = [names.time(at), actor, names.action(action)];
  if (changes.length === 0) return [[...entry, '', '', '', '', '']];
  return changes.flatMap(({ kind, name, objectId, before, after }) => {
    const start = [...entry, names.kinds[kind] ?? kind, name ?? objectId];
    const values = changedValues(before, after);
    if (values.length === 0) return [[...start, '', '', '']];
    return values.map((value) => [
      ...start,
      names.field(value.field, kind),
      value.before ?? '',
      value.after ?? '',
    ]);
  });
}
