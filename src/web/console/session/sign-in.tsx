import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import type { SignIn } from '#contract/session.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { signIn } from '#web/api/session.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { publicOfficeQuery, queries, sessionQuery } from '../queries.ts';
import './sign-in.css';

/** Which of the three: wrong password, locked out, no connection. The server's own words win where it has any. */
const Refused = ({ error }: { error: ApiProblem }) => {
  const t = useWords(shellWords);
  const kind =
    error.status === 0
      ? 'offline'
      : error.status === 423 || error.code.includes('lock') || error.status === 429
        ? 'locked'
        : 'wrong';
  return (
    <Alert
      type={kind === 'wrong' ? 'error' : 'warning'}
      showIcon
      title={t(`signIn.${kind}`)}
      description={error.advice ?? t(`signIn.${kind}Advice`)}
    />
  );
};

export const SignInPage = () => {
  const t = useWords(shellWords);
  const { lang, setLang } = useLang();
  const navigate = useNavigate();
  const { back } = useSearch({ from: '/sign-in' });
  const { data: session } = useQuery(sessionQuery);
  const office = useQuery(publicOfficeQuery).data?.office;
  const officeName = lang === 'en' ? office?.nameEn : office?.name;
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (opened) => {
      queries.setQueryData(sessionQuery.queryKey, opened);
      void navigate({ href: back ?? '/', replace: true });
    },
  });
  if (session && enter.isIdle) return <Navigate to="/" replace />;
  return (
    <main className="sign-in">
      <div className="card">
        <h1>
          <Mark size={40} />
          <span>{t('product')}</span>
        </h1>
        <p className="motto">{[officeName, t('motto')].filter(Boolean).join('·')}</p>
        <Form<SignIn> layout="vertical" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
          {enter.error instanceof ApiProblem ? <Refused error={enter.error} /> : null}
          <Form.Item
            name="username"
            label={t('signIn.username')}
            rules={[{ required: true, message: t('signIn.needUsername') }]}
          >
            <Input autoComplete="username" autoFocus maxLength={64} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.needPassword') }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={enter.isPending}>
            {t('signIn.submit')}
          </Button>
        </Form>
      </div>
      <footer>
        <a href="/field/">{t('signIn.field')}</a>
        <a href="/">{t('signIn.public')}</a>
        <button type="button" className="hy-btn quiet" onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}>
          {lang === 'en' ? '中文' : 'English'}
        </button>
      </footer>
    </main>
  );
};
