import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { ask, onSignedOut } from './ask.js';
import { setDraftOwner } from './draft-store.js';
import { FailureNotice } from './failure-notice.js';
import { Loading } from './loading.js';
import { SignOutDocument, ViewerDocument, type ViewerQuery } from './session.graphql.js';

/** Dialogs bring menus and overlays with them, which the first screen of a signed-in user does not need. */
const signIn = () => import('./sign-in.js');
const SignInPage = lazy(async () => ({ default: (await signIn()).SignInPage }));
const SignInDialog = lazy(async () => ({ default: (await signIn()).SignInDialog }));

/** The signed-in account with its roles. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

interface Session {
  readonly viewer: Viewer;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);
const VIEWER_KEY = ['viewer'];

/**
 * Shows `children` to signed-in users and the sign-in page to others. If the session ends, a dialog above the screen asks
 * to sign in again, so that no typed text is lost.
 */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [hasEnded, setHasEnded] = useState(false);
  // The viewer of the screen: a later read without a viewer, or without an answer, must not take the screen away.
  const [viewer, setViewer] = useState<Viewer>();
  const [hasSignedOut, setHasSignedOut] = useState(false);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: VIEWER_KEY,
    queryFn: ({ signal }) => ask(ViewerDocument, {}, signal),
    staleTime: 60_000,
  });
  const read = data?.viewer ?? undefined;
  if (read && read !== viewer && !hasSignedOut) setViewer(read);
  useEffect(() => onSignedOut(() => setHasEnded(true)), []);

  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const onSignedIn = async (): Promise<boolean> => {
    const result = await refetch();
    if (!result.data?.viewer) return false;
    setHasSignedOut(false);
    setHasEnded(false);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== VIEWER_KEY });
    return true;
  };
  if (!viewer || hasSignedOut) {
    return (
      <Suspense fallback={<Loading />}>
        <SignInPage onSignedIn={onSignedIn} />
      </Suspense>
    );
  }
  // Before the screens below read their drafts.
  setDraftOwner(viewer.id);
  const signOut = async (): Promise<void> => {
    await ask(SignOutDocument, {});
    setHasSignedOut(true);
    setViewer(undefined);
    queries.clear();
    await refetch();
  };
  return (
    <SessionContext value={{ viewer, signOut }}>
      {children}
      <Suspense>
        <SignInDialog isOpen={hasEnded || !read} email={viewer.email} onSignedIn={onSignedIn} />
      </Suspense>
    </SessionContext>
  );
}

/** The session of the signed-in user; only below SessionProvider. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside of SessionProvider.');
  return session;
}
