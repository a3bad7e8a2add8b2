import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import type { SessionView } from '#contract/session.ts';
import { liveWords } from '#i18n/live.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { signIn } from '#web/api/session.ts';
import { signedInAgain, useAskedAgain } from '#web/live/sign-in-again.ts';
import { useWords } from '#web/ui/lang.tsx';
import { queries, sessionQuery } from '../queries.ts';

/** The password over the page that was open: what was typed stays, and what was refused is sent again. */
export const SignInAgain = ({ session }: { session: SessionView }) => {
  const t = useWords(liveWords);
  const open = useAskedAgain();
  const { username, id, name } = session.user;
  const enter = useMutation({
    mutationFn: ({ password }: { password: string }) => signIn({ office: session.office.code, username, password }),
    onSuccess: (opened) => {
      queries.setQueryData(sessionQuery.queryKey, opened);
      signedInAgain(id);
    },
  });
  const { error } = enter;
  const words = error instanceof ApiProblem && error.status > 0 ? error.message : t('again.offline');
  return (
    <Modal
      open={open}
      title={t('again.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false, blur: true }}
      footer={null}
      zIndex={2000}
      destroyOnHidden
    >
      <p className="again">{t('again.kept')}</p>
      <Form<{ password: string }> layout="vertical" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
        {error ? <Alert type="error" showIcon title={words} /> : null}
        <Form.Item
          name="password"
          label={`${name}·${t('again.password')}`}
          rules={[{ required: true, message: t('again.needPassword') }]}
        >
          <Input.Password autoComplete="current-password" autoFocus maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={enter.isPending}>
          {t('again.submit')}
        </Button>
        <Button type="link" block onClick={() => window.location.reload()}>
          {t('again.other')}
        </Button>
      </Form>
    </Modal>
  );
};
