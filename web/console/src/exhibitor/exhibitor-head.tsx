import { Link, useMatchRoute } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { storedListState } from '../exhibitors/list-state.js';
import { RegistrationStatus } from '../exhibitors/registration-status.js';
import { WORDS as LIST_WORDS } from '../exhibitors/words.js';
import { useExhibitor } from './exhibitor-context.js';
import { WORDS } from './words.js';

/** The name, logo, status and first booths of the exhibitor, with the buttons of the form. */
export function ExhibitorHead(): ReactNode {
  const words = useWords(WORDS);
  const listWords = useWords(LIST_WORDS);
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  return (
    <header className="screen-head detail-head">
      <Link
        className="button is-quiet is-icon"
        to="/$event/exhibitors"
        params={{ event: event.slug }}
        search={storedListState(event.slug)?.search ?? {}}
        activeOptions={{ exact: true }}
        aria-label={words.back}
      >
        <Icon name="arrow-left" />
      </Link>
      {exhibitor.logo && <img className="thumb" src={exhibitor.logo.url} alt="" width={44} height={44} />}
      <div className="detail-name">
        <h1>{exhibitor.name}</h1>
        <p>
          {exhibitor.status && <RegistrationStatus status={exhibitor.status} />}
          <span className="is-quiet">
            <Icon name={exhibitor.published ? 'eye' : 'eye-off'} size={16} />{' '}
            {exhibitor.published ? listWords.published : listWords.unpublished}
          </span>
          {exhibitor.booths.slice(0, 3).map((booth) => (
            <Plate key={booth.id} hall={booth.hall.code} booth={booth.code} />
          ))}
        </p>
      </div>
      <FormButtons />
    </header>
  );
}

function FormButtons(): ReactNode {
  const words = useWords(WORDS);
  const { cancel, save, saved } = useWords(COMPONENT_WORDS);
  const { rights } = useEvent();
  const { form } = useExhibitor();
  const isEntry = useMatchRoute()({ to: '/$event/exhibitors/$id' }) !== false;
  if (!rights.canManage || !(isEntry || form.isDirty)) return null;
  return (
    <div className="form-buttons">
      <span className="is-quiet" role="status">
        {form.isSaved ? saved : form.isDirty ? words.unsaved : ''}
      </span>
      <Button kind="quiet" isDisabled={!form.isDirty} onPress={form.reset}>
        {cancel}
      </Button>
      <Button kind="main" isDisabled={!form.canSave} isPending={form.isSaving} onPress={form.save}>
        {save}
      </Button>
    </div>
  );
}
