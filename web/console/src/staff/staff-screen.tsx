import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { ApiKeysCard } from './api-keys-card.js';
import { InvitationsCard } from './invitations-card.js';
import { InviteDialog } from './invite-dialog.js';
import { PeopleCard } from './people-card.js';
import { SignUpsCard } from './sign-ups-card.js';
import { WORDS } from './words.js';

/** The accounts with a role in the event, the invitations and the API keys. */
export function StaffScreen(): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [isInviting, setInviting] = useState(false);
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        {rights.canManage && (
          <Button kind="main" icon="user-plus" onPress={() => setInviting(true)}>
            {words.invite}
          </Button>
        )}
      </header>
      <div className="screen-body">
        <PeopleCard />
        {rights.canManage && <InvitationsCard />}
        {rights.canManage && <SignUpsCard />}
        {rights.canManage && <ApiKeysCard />}
      </div>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}
