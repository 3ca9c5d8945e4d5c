import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { ApproveDialog } from './approve-dialog.js';
import { KioskGrid } from './kiosk-grid.js';
import { KioskPanel } from './kiosk-panel.js';
import type { KioskSearch } from './kiosk-search.js';
import type { KioskRowFragment } from './kiosks.graphql.js';
import { KioskSettingsDialog } from './kiosk-settings-dialog.js';
import { needsAttention, stateOf } from './kiosk-state.js';
import { useKiosks } from './use-kiosks.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/kiosks/');

/** All kiosks with their states, and the chosen kiosk with its place, settings and commands. */
export function KiosksScreen(): ReactNode {
  const words = useWords(WORDS);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useKiosks();
  const [isSetting, setSetting] = useState(false);
  const show = (changes: KioskSearch): void => void navigate({ search: changes, replace: true });
  const all = list.kiosks ?? [];
  const urgentKiosks = all.filter((kiosk) => needsAttention(stateOf(kiosk)));
  const openKiosk = all.find(({ id }) => id === search.kiosk);
  return (
    <div className="screen list-screen">
      <Head
        count={list.kiosks?.length}
        onSettings={() => setSetting(true)}
        onApprove={() => show({ ...search, code: '' })}
      />
      <Tabs search={search} all={all.length} wrong={urgentKiosks.length} onShow={show} />
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      <div className={openKiosk ? 'kiosk-columns has-panel' : 'kiosk-columns'}>
        {list.isPending && <Loading />}
        {list.kiosks && (
          <KioskGrid
            kiosks={search.attention ? urgentKiosks : all}
            chosen={openKiosk?.id}
            onOpen={(kiosk) => show({ ...search, kiosk })}
            empty={<Empty title={search.attention ? words.nothingWrong : words.empty} />}
          />
        )}
        {openKiosk && (
          <KioskPanel
            key={openKiosk.id}
            kiosk={openKiosk}
            onClose={() => show(search.attention ? { attention: true } : {})}
          />
        )}
      </div>
      {isSetting && <KioskSettingsDialog onClose={() => setSetting(false)} />}
      <Approval search={search} kiosks={all} onShow={show} />
    </div>
  );
}

interface HeadProps {
  readonly count: number | undefined;
  readonly onSettings: () => void;
  readonly onApprove: () => void;
}

function Head({ count, onSettings, onApprove }: HeadProps): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  return (
    <header className="screen-head">
      <h1>
        {words.title} <small>{count}</small>
      </h1>
      <span className="is-read-out" role="status">
        {count !== undefined && words.count(count)}
      </span>
      <Link className="button" to="/$event/kiosks/usage" params={{ event: event.slug }}>
        <Icon name="eye" />
        {words.usage}
      </Link>
      {rights.canManage && (
        <>
          <Link className="button" to="/$event/kiosks/keys" params={{ event: event.slug }}>
            <Icon name="key-round" />
            {words.keys}
          </Link>
          <Button icon="settings" onPress={onSettings}>
            {words.allKiosks}
          </Button>
          <Button kind="main" icon="badge-check" onPress={onApprove}>
            {words.approve}
          </Button>
        </>
      )}
    </header>
  );
}

interface ApprovalProps {
  readonly search: KioskSearch;
  readonly kiosks: readonly KioskRowFragment[];
  readonly onShow: (search: KioskSearch) => void;
}

/** The dialog to approve a device, if the address contains a code. */
function Approval({ search, kiosks, onShow }: ApprovalProps): ReactNode {
  const { rights } = useEvent();
  if (search.code === undefined || !rights.canManage) return null;
  return (
    <ApproveDialog
      first={search.code}
      kiosks={kiosks}
      onClose={() => onShow({ ...search, code: undefined })}
      onApproved={(kiosk) => onShow({ kiosk })}
    />
  );
}

interface TabsProps {
  readonly search: KioskSearch;
  readonly all: number;
  readonly wrong: number;
  readonly onShow: (search: KioskSearch) => void;
}

function Tabs({ search, all, wrong, onShow }: TabsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="tabs" role="group" aria-label={words.filter}>
      <button type="button" className="tab" aria-pressed={!search.attention} onClick={() => onShow({})}>
        {words.all} <small>{all}</small>
      </button>
      <button
        type="button"
        className="tab"
        aria-pressed={search.attention === true}
        onClick={() => onShow({ attention: true })}
      >
        {words.attention} <small>{wrong}</small>
      </button>
    </div>
  );
}
