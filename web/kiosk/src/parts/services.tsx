import { featureName, featureSign } from '@vitrine/map/services';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { nearestService, servicesAt } from '../catalog/services.js';
import { useAfterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';

/** Buttons to the nearest service of each sort at the venue, or of some sorts. */
export function Services({ sorts }: { readonly sorts?: readonly string[] | undefined }): JSX.Element | null {
  const { fair, words, configuration, visit, go } = useKiosk();
  // The plans of all halls of the venue are not ready at the touch.
  const isReady = useAfterPaint('services');
  const services = useMemo(
    () => (isReady ? servicesAt(fair, configuration) : []),
    [isReady, fair, configuration],
  );
  const offered = services.filter(([sort]) => sorts?.includes(sort) ?? true);
  if (offered.length === 0) return null;
  return (
    <div class="services" role="group" aria-label={words.services}>
      {offered.map(([sort, feature]) => (
        <button
          key={sort}
          type="button"
          onClick={() => go({ at: 'plan', ...nearestService(fair, configuration, sort) })}
        >
          <Icon name={featureSign(feature) ?? 'map-pin'} />
          {featureName(feature, visit.language)}
        </button>
      ))}
    </div>
  );
}
