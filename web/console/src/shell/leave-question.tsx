import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import type { ReactNode } from 'react';

interface LeaveQuestionProps {
  /** Whether there is unsaved input. */
  readonly isUnsaved: boolean;
  /** Whether an address belongs to the same object. Leaving to it loses no input. */
  readonly isHere: (pathname: string) => boolean;
  readonly title: string;
  /** The label of the button that discards the input and leaves. */
  readonly action: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/**
 * Requests confirmation before the user leaves a screen with unsaved changes. The browser does it before the
 * tab is closed.
 */
export function LeaveQuestion(props: LeaveQuestionProps): ReactNode {
  const { isUnsaved, isHere, title, action, onLeave, children } = props;
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved && !isHere(next.pathname),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const leave = (): void => {
    onLeave();
    blocker.proceed?.();
  };
  return (
    <ConfirmDialog
      title={title}
      action={action}
      isBad
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      onConfirm={leave}
    >
      {children}
    </ConfirmDialog>
  );
}
