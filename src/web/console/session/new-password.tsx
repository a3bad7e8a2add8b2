import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { accountWords } from '#i18n/account.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { changePassword, signOut } from '#web/api/session.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { queries, sessionQuery } from '../queries.ts';
import './sign-in.css';

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The one page that an account with an initial password may use. */
export const NewPasswordPage = () => {
  const t = useWords(accountWords);
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const change = useMutation({
    mutationFn: ({ current, next }: Typed) => changePassword({ current, next }),
    onSuccess: (opened) => {
      queries.setQueryData(sessionQuery.queryKey, opened);
      void navigate({ to: '/', replace: true });
    },
  });
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      queries.setQueryData(sessionQuery.queryKey, null);
      void navigate({ to: '/sign-in', replace: true });
    },
  });
  if (!session) return <Navigate to="/sign-in" replace />;
  const problem = change.error instanceof ApiProblem ? change.error : null;
  const need = { required: true, message: t('password.need') };
  return (
    <main className="sign-in">
      <div className="card">
        <Mark size={40} />
        <h1 className="plain">{t('password.title')}</h1>
        <p className="motto">{t('password.why')}</p>
        <Form<Typed> layout="vertical" requiredMark={false} onFinish={(typed) => change.mutate(typed)}>
          {problem ? (
            <Alert type="error" showIcon title={problem.status === 0 ? t('password.offline') : problem.message} />
          ) : null}
          {/* Lets a password manager know whose password it keeps. */}
          <input type="text" autoComplete="username" value={session.user.username} readOnly hidden />
          <Form.Item name="current" label={t('password.current')} extra={t('password.currentHint')} rules={[need]}>
            <Input.Password autoComplete="current-password" autoFocus maxLength={200} />
          </Form.Item>
          <Form.Item name="next" label={t('password.next')} extra={t('password.nextHint')} rules={[need]}>
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('password.again')}
            dependencies={['next']}
            rules={[
              need,
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  !value || value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('password.differ'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={change.isPending}>
            {t('password.save')}
          </Button>
        </Form>
      </div>
      <footer>
        <button type="button" className="hy-btn quiet" onClick={() => leave.mutate()}>
          {t('password.leave')}
        </button>
      </footer>
    </main>
  );
};
