import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { executeQuery, onSignedOut } from './graphql-request.js';
import { setDraftOwner } from './draft-store.js';
import { FailureNotice } from './failure-notice.js';
import { Loading } from './loading.js';
import { SignOutDocument, ViewerDocument, type ViewerQuery } from './session.graphql.js';

/** Loaded separately: dialogs need menus and overlays, but the first screen of a signed-in user does not. */
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
 * Shows `children` to signed-in users and the sign-in page to others. If the session ends, a dialog above the
 * screen offers the sign-in, so that unsaved input stays.
 */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [hasEnded, setHasEnded] = useState(false);
  // The viewer of the screen. A later response without a viewer, or a failure, must not remove the screen.
  const [viewer, setViewer] = useState<Viewer>();
  const [hasSignedOut, setHasSignedOut] = useState(false);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: VIEWER_KEY,
    queryFn: ({ signal }) => executeQuery(ViewerDocument, {}, signal),
    staleTime: 60_000,
  });
  const readViewer = data?.viewer ?? undefined;
  if (readViewer && readViewer !== viewer && !hasSignedOut) setViewer(readViewer);
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
  // Must run before the screens below read their drafts.
  setDraftOwner(viewer.id);
  const signOut = async (): Promise<void> => {
    await executeQuery(SignOutDocument, {});
    setHasSignedOut(true);
    setViewer(undefined);
    queries.clear();
    await refetch();
  };
  return (
    <SessionContext value={{ viewer, signOut }}>
      {children}
      <Suspense>
        <SignInDialog isOpen={hasEnded || !readViewer} email={viewer.email} onSignedIn={onSignedIn} />
      </Suspense>
    </SessionContext>
  );
}

/** The session of the signed-in user. Only below SessionProvider. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside of SessionProvider.');
  return session;
}
