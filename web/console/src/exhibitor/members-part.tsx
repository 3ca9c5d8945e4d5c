import { MemberList } from '@vitrine/components/members/member-list';
import type { ReactNode } from 'react';

/** The members of an exhibitor, and the invitations. */
export function MembersPart(): ReactNode {
  return (
    <div className="part">
      <MemberList />
    </div>
  );
}
