import type { CatalogObject } from '@vitrine/client';
import type { PlanBooth, PlanFeature } from '@vitrine/map/plan';
import { boothName } from '@vitrine/map/plan';
import { featureName } from '@vitrine/map/services';
import { walkText } from '@vitrine/map/steps';
import type { ComponentChildren, JSX } from 'preact';
import type { Walk } from '@vitrine/map/walk';
import { useKiosk } from '../state/kiosk-context.js';
import { useElsewhere } from './elsewhere.js';
import { Icon } from './icon.js';
import { Plate } from './plate.js';
import { Text } from './text.js';
import { WaySteps } from './way-steps.js';

interface SheetProps {
  readonly hall: CatalogObject<'Hall'>;
  readonly way: Walk | undefined;
}

interface PlaceSheetProps extends SheetProps {
  readonly code?: string;
  readonly children: ComponentChildren;
}

/** A chosen place of a plan, and the way to it. */
function PlaceSheet({ hall, code, way, children }: PlaceSheetProps): JSX.Element {
  const { words, visit } = useKiosk();
  const elsewhere = useElsewhere(hall);
  return (
    <section class="sheet band" aria-label={words.place}>
      <div class="sheet-head">
        <Plate hall={hall.body.code} booth={code} />
        <div>
          {children}
          {way && !way.isThroughDoors && <small>{walkText(way.points, visit.language)}</small>}
          {elsewhere && <small>{elsewhere}</small>}
        </div>
      </div>
      {way && <WaySteps way={way} />}
    </section>
  );
}

/** The chosen service, door or stage of a plan. */
export function FeatureSheet({
  feature,
  ...sheet
}: SheetProps & { readonly feature: PlanFeature }): JSX.Element {
  const { language } = useKiosk().visit;
  return (
    <PlaceSheet {...sheet}>
      <b>{featureName(feature, language)}</b>
    </PlaceSheet>
  );
}

/** The chosen booth of a plan: its exhibitors and the way to it. */
export function BoothSheet({ booth, ...sheet }: SheetProps & { readonly booth: PlanBooth }): JSX.Element {
  const { fair, visit, go } = useKiosk();
  const ids = fair.catalog.get(booth.id, 'Booth')?.body.exhibitors ?? [];
  const exhibitors = ids.flatMap((id) => fair.catalog.get(id, 'Exhibitor') ?? []);
  return (
    <PlaceSheet {...sheet} code={booth.code}>
      {exhibitors.map(({ id, body }) => (
        <button key={id} type="button" class="sheet-name" onClick={() => go({ at: 'exhibitor', id })}>
          <Text of={body.name} />
          <Icon name="arrow-right" />
        </button>
      ))}
      {exhibitors.length === 0 && <b>{boothName(booth, visit.language)}</b>}
    </PlaceSheet>
  );
}
