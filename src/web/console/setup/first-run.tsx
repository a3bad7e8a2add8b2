import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { SetupRequest } from '#contract/setup.ts';
import type { NewAccount } from '#contract/sheets.ts';
import { accountWords } from '#i18n/account.ts';
import { firstRunWords, wizardWords } from '#i18n/setup.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { foundOffice } from '#web/api/setup.ts';
import { rebaseWhole } from '#web/live/rebase.ts';
import { useWords } from '#web/ui/lang.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { publicOfficeQuery, queries, sessionQuery } from '../queries.ts';
import { Secrets } from './secrets.tsx';

const USERNAME = /^[a-z][a-z0-9._-]{1,39}$/;
const OFFICE_CODE = /^\d{9}000$/;
const PEOPLE = ['administrator', 'security', 'auditor'] as const;

/** Neither the token nor a password is kept in the browser. */
const keepable = ({ token: _token, administrator, ...rest }: Partial<SetupRequest>) => {
  const { password: _password, ...known } = administrator ?? {};
  return { ...rest, administrator: known };
};
type Draft = Partial<ReturnType<typeof keepable>>;
const EMPTY: Draft = {};

/** The field of the form that a refusal names: `administrator.password` stands in a group. */
const pathOf = (field: string) => field.split('.');

/** The first page of an empty server; afterwards the administrator is signed in and sees two passwords once. */
export const FirstRun = ({ onDone }: { onDone: () => void }) => {
  const t = useWords(firstRunWords);
  const w = useWords(wizardWords);
  const a = useWords(accountWords);
  const [form] = Form.useForm<SetupRequest>();
  const kept = useKeptHere('first-run', EMPTY, rebaseWhole);
  const discard = () => {
    form.resetFields();
    kept.discard();
  };
  const [created, setCreated] = useState<readonly NewAccount[] | null>(null);
  const found = useMutation({
    mutationFn: (values: SetupRequest) => {
      const { phone, ...body } = values;
      return foundOffice({ ...body, ...(phone ? { phone } : {}) });
    },
    onSuccess: (done) => {
      kept.sent();
      setCreated(done.created);
      queries.setQueryData(sessionQuery.queryKey, done.session);
      void queries.invalidateQueries({ queryKey: publicOfficeQuery.queryKey });
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || !error.field) return;
      form.setFields([{ name: pathOf(error.field) as ['name'], errors: [error.message] }]);
      form.scrollToField(pathOf(error.field), { focus: true });
    },
  });
  if (created)
    return (
      <>
        <Secrets accounts={created} />
        <Button type="primary" onClick={onDone}>
          {w('secret.noted')}
        </Button>
      </>
    );
  const problem = found.error instanceof ApiProblem ? found.error : null;
  const need = { required: true, message: a('password.need') };
  return (
    <Form<SetupRequest>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept.value}
      onValuesChange={(_, values) => kept.change(keepable(values))}
      onFinish={(values) => found.mutate(values)}
    >
      <DraftNote kept={{ ...kept, discard }} />
      <p className="lead">{t('first.lead')}</p>
      <Form.Item name="token" label={t('first.token')} extra={t('first.tokenHint')} rules={[need]}>
        <Input autoComplete="off" spellCheck={false} maxLength={80} />
      </Form.Item>
      <h2>{t('first.office')}</h2>
      <div className="pair">
        <Form.Item name="name" label={t('first.name')} rules={[need]}>
          <Input maxLength={40} placeholder={t('first.namePlaceholder')} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('first.nameEn')} rules={[need]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('first.code')}
          extra={t('first.codeHint')}
          rules={[need, { pattern: OFFICE_CODE, message: t('first.codeBad') }]}
        >
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Form.Item
          name="codeEdition"
          label={t('first.edition')}
          rules={[need, { pattern: /^\d{4}$/, message: t('first.editionBad') }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="phone" label={t('first.phone')}>
          <Input type="tel" maxLength={24} />
        </Form.Item>
      </div>
      <h2>{t('first.people')}</h2>
      <p className="small second">{t('first.peopleText')}</p>
      {PEOPLE.map((person) => (
        <fieldset key={person}>
          <legend>{t(`first.${person}`)}</legend>
          <div className="pair">
            <Form.Item name={[person, 'name']} label={t('first.person')} rules={[need]}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item
              name={[person, 'username']}
              label={t('first.username')}
              rules={[need, { pattern: USERNAME, message: t('first.usernameBad') }]}
            >
              <Input autoComplete="off" spellCheck={false} maxLength={40} />
            </Form.Item>
            {person === 'administrator' ? (
              <Form.Item
                name={[person, 'password']}
                label={t('first.password')}
                extra={a('password.nextHint')}
                rules={[need]}
              >
                <Input.Password autoComplete="new-password" maxLength={200} />
              </Form.Item>
            ) : null}
          </div>
        </fieldset>
      ))}
      {problem ? (
        <Alert type="error" showIcon title={problem.status === 0 ? t('first.offline') : problem.message} />
      ) : null}
      <Button type="primary" htmlType="submit" loading={found.isPending}>
        {t('first.create')}
      </Button>
    </Form>
  );
};
