import { MemberList } from '@vitrine/components/members/member-list';
import type { ReactNode } from 'react';

/** The members and invitations of an exhibitor. */
export function MembersPart(): ReactNode {
  return (
    <div className="part">
      <MemberList />
    </div>
  );
}
