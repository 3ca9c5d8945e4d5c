import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useId } from 'react';
import { useEvent } from '../event/event-context.js';
import { KioskCommands } from './kiosk-commands.js';
import { KioskForm } from './kiosk-form.js';
import { KioskLag, KioskPlace, KioskStateMark } from './kiosk-grid.js';
import { KioskReport } from './kiosk-report.js';
import type { KioskRowFragment } from './kiosks.graphql.js';
import { WORDS } from './words.js';

interface KioskPanelProps {
  readonly kiosk: KioskRowFragment;
  readonly onClose: () => void;
}

/** One kiosk: commands, place, settings and the report of its device. */
export function KioskPanel({ kiosk, onClose }: KioskPanelProps): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const id = useId();
  return (
    <section className="kiosk-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{kiosk.name}</h2>
        <Button kind="quiet" icon="x" aria-label={words.close} onPress={onClose} />
      </header>
      <p className="kiosk-facts">
        <KioskStateMark kiosk={kiosk} />
        <KioskLag kiosk={kiosk} />
        <span>
          <KioskPlace kiosk={kiosk} />
        </span>
      </p>
      {rights.canManage && <KioskCommands kiosk={kiosk} />}
      <KioskForm kiosk={kiosk} isReadOnly={!rights.canManage} />
      <KioskReport kiosk={kiosk} />
    </section>
  );
}
