import type { CatalogObject } from '@vitrine/client';
import type { PlanBooth } from '@vitrine/map/plan';
import { boothName } from '@vitrine/map/plan';
import { walkText } from '@vitrine/map/steps';
import type { JSX } from 'preact';
import type { Walk } from '@vitrine/map/walk';
import { useKiosk } from '../state/kiosk-context.js';
import { useElsewhere } from './elsewhere.js';
import { Icon } from './icon.js';
import { Plate } from './plate.js';
import { Text } from './text.js';
import { WaySteps } from './way-steps.js';

interface BoothSheetProps {
  readonly hall: CatalogObject<'Hall'>;
  readonly booth: PlanBooth;
  readonly way: Walk | undefined;
}

/** The chosen booth of a plan: its exhibitors and the way to it. */
export function BoothSheet({ hall, booth, way }: BoothSheetProps): JSX.Element {
  const { fair, words, visit, go } = useKiosk();
  const elsewhere = useElsewhere(hall);
  const ids = fair.catalog.get(booth.id, 'Booth')?.body.exhibitors ?? [];
  const exhibitors = ids.flatMap((id) => fair.catalog.get(id, 'Exhibitor') ?? []);
  return (
    <section class="sheet band" aria-label={words.place}>
      <div class="sheet-head">
        <Plate hall={hall.body.code} booth={booth.code} />
        <div>
          {exhibitors.map(({ id, body }) => (
            <button key={id} type="button" class="sheet-name" onClick={() => go({ at: 'exhibitor', id })}>
              <Text of={body.name} />
              <Icon name="arrow-right" />
            </button>
          ))}
          {exhibitors.length === 0 && <b>{boothName(booth, visit.language)}</b>}
          {way && !way.isThroughDoors && <small>{walkText(way.points, visit.language)}</small>}
          {elsewhere && <small>{elsewhere}</small>}
        </div>
      </div>
      {way && <WaySteps way={way} />}
    </section>
  );
}
