import { Link } from '@tanstack/react-router';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Overview } from './attention.js';
import { firstStepsOf } from './first-steps.js';
import { WORDS } from './words.js';

/** The steps from an empty event to a published one. Shown to organizers until the event is published. */
export function FirstStepsCard({ counts }: { readonly counts: Overview }): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  if (event.status !== 'DRAFT' || !rights.canManage) return null;
  const steps = firstStepsOf(counts);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className="card first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">
        {words.firstSteps} <small>{words.stepsDone(done, steps.length)}</small>
      </h2>
      <p className="is-quiet">{words.firstStepsText}</p>
      <ol>
        {steps.map(({ name, to, isDone }) => (
          <li key={name} data-done={isDone || undefined}>
            <Icon name={isDone ? 'check' : 'arrow-right'} />
            <div>
              {isDone && <span className="is-read-out">{words.stepDone}</span>}
              <Link to={to} params={{ event: event.slug }}>
                {words.steps[name].title}
              </Link>
              <p>{words.steps[name].text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
