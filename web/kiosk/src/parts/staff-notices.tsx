import type { JSX } from 'preact';
import { type HeartbeatParts, useHeartbeat } from '../device/staff-notice.js';
import type { Words } from '../words.js';
import { Notice } from './notice.js';

interface StaffNoticesProps extends HeartbeatParts {
  readonly words: Words;
}

/** Reports to the staff, and shows their notices. */
export function StaffNotices(props: StaffNoticesProps): JSX.Element | null {
  const [notice, closeNotice] = useHeartbeat(props);
  return notice ? <Notice notice={notice} words={props.words} onClose={closeNotice} /> : null;
}
