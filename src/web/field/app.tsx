import type { SessionView } from '#contract/session.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { readSession } from '#web/api/session.ts';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { FieldTour } from './parts/field-tour.tsx';
import { LiveField } from './parts/live-field.tsx';
import { OfflineStrip } from './parts/offline-strip.tsx';
import { useRoute, type Route } from './router.tsx';
import { MatterScreen } from './screens/matter.tsx';
import { MeScreen } from './screens/me.tsx';
import { NewPasswordScreen } from './screens/new-password.tsx';
import { NoticesScreen } from './screens/notices.tsx';
import { ReportScreen } from './screens/report.tsx';
import { SignInScreen } from './screens/sign-in.tsx';
import { TasksScreen } from './screens/tasks.tsx';
import { UnitScreen } from './screens/unit.tsx';
import { SignedContext } from './session.tsx';
import { useLoad } from './use-load.ts';

const Screen = ({ route }: { route: Route }) => {
  switch (route.screen) {
    case 'tasks':
      return <TasksScreen />;
    case 'report':
      return <ReportScreen />;
    case 'unit':
      return <UnitScreen place={route.place} />;
    case 'me':
      return <MeScreen />;
    case 'notices':
      return <NoticesScreen />;
    case 'matter':
      return <MatterScreen key={route.id} id={route.id} />;
  }
};

/** Null where nobody is signed in: that is a screen, not a failure. */
const sessionOrNone = (): Promise<{ session: SessionView | null }> =>
  readSession().then(
    (session) => ({ session }),
    (error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) return { session: null };
      throw error;
    },
  );

/** The field door: for work on a phone in the street. */
export const App = () => {
  const route = useRoute();
  const { lang } = useLang();
  const { data, error, reload, set } = useLoad('session', sessionOrNone);
  if (!data) return error ? <Failed error={error} onRetry={reload} /> : <Waiting />;
  const { session } = data;
  return (
    <div className="phone">
      <OfflineStrip />
      {session?.mustChangePassword ? (
        <NewPasswordScreen
          username={session.user.username}
          onChanged={(changed) => set({ session: changed })}
          leave={() => set({ session: null })}
        />
      ) : session ? (
        <SignedContext value={{ session, leave: () => set({ session: null }) }}>
          <LiveField session={session} />
          {/* Words of the server are in the language of the request: another language reads again. */}
          <Screen key={lang} route={route} />
          <FieldTour />
        </SignedContext>
      ) : (
        <SignInScreen onSignedIn={(signed) => set({ session: signed })} />
      )}
    </div>
  );
};
