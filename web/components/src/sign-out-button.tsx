import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { useWords } from './language.js';
import { Notice } from './notice.js';
import { useSession } from './session.js';
import { WORDS } from './words.js';

/** Ends the session. Shows a message if it could not be ended. */
export function SignOutButton(): ReactNode {
  const { signOut } = useSession();
  const words = useWords(WORDS);
  const { mutate, isPending, isError } = useMutation({ mutationFn: signOut });
  return (
    <>
      <Button kind="quiet" icon="log-out" isPending={isPending} onPress={() => mutate()}>
        {words.signOut}
      </Button>
      {isError && (
        <div className="sign-out-failed">
          <Notice tone="bad" title={words.signOutFailed} />
        </div>
      )}
    </>
  );
}
