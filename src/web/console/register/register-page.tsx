import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { KindForm } from '#contract/forms.ts';
import type { Created, NewMatter } from '#contract/matters.ts';
import { formWords } from '#i18n/console-forms.ts';
import { say } from '#i18n/translate.ts';
import { createMatter, listKinds } from '#web/api/matters.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { dropDraft, keepDraft, readDraft } from '#web/live/drafts.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { fieldPath } from '../forms/field-path.ts';
import { FormFields } from '../forms/form-fields.tsx';
import { PlaceSelect } from '../matter/place-select.tsx';
import { freshenLists, useCatalog, useSession } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { newMatterOf, type Registered } from './new-matter.ts';
import './register.css';

/** By telephone unless somebody says otherwise: that is what a desk writes down. */
const USUAL = { channel: 'hotline' } as const;

const Done = ({ made, onAgain }: { made: Static<typeof Created>; onAgain: () => void }) => {
  const t = useWords(formWords);
  const follow = new URL(made.follow, window.location.origin).href;
  return (
    <section className="card registered">
      <h2 role="status">{t('register.done', { no: made.no })}</h2>
      <p className="second">{t('register.follow')}</p>
      <p>
        <a href={follow}>{follow}</a>
      </p>
      <div className="acts">
        <Link className="hy-btn primary" to="/matters/$id" params={{ id: made.id }}>
          {t('register.open')}
        </Link>
        <button type="button" className="hy-btn" onClick={onAgain}>
          {t('register.again')}
        </button>
      </div>
    </section>
  );
};

const RegisterForm = ({ kind, onDone }: { kind: KindForm; onDone: (made: Static<typeof Created>) => void }) => {
  const t = useWords(formWords);
  const { lang } = useLang();
  const catalog = useCatalog();
  const person = useSession()?.user.id ?? '';
  const name = `register.${kind.id}`;
  const [form] = Form.useForm<Registered>();
  const [draft, setDraft] = useState(() => readDraft<Registered>(person, name));
  const [key] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: (body: NewMatter) => createMatter(body, { idempotencyKey: key }),
    onSuccess: (made) => {
      dropDraft(person, name);
      void freshenLists();
      onDone(made);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.field)
        form.setFields([{ name: fieldPath(error.field) as never, errors: [error.message] }]);
    },
  });
  const clear = () => {
    dropDraft(person, name);
    setDraft(null);
    form.resetFields();
  };
  const channels = (catalog?.channels ?? []).map(({ id, label }) => ({ value: id, label: say(label, lang) }));
  return (
    <Form<Registered>
      form={form}
      layout="vertical"
      className="card registering"
      initialValues={{ ...USUAL, ...draft }}
      onValuesChange={(_, values) => keepDraft(person, name, values)}
      onFinish={(values) => send.mutate(newMatterOf(kind, values))}
    >
      {draft ? (
        <p className="small third">
          {t('register.back')}{' '}
          <Button type="link" size="small" onClick={clear}>
            {t('register.clear')}
          </Button>
        </p>
      ) : null}
      {send.error ? (
        <Alert
          type="error"
          showIcon
          title={send.error.message}
          description={send.error instanceof ApiProblem ? send.error.advice : null}
        />
      ) : null}
      <Form.Item
        name="text"
        label={t('register.text')}
        extra={t('register.textHint')}
        rules={[{ required: true, whitespace: true, message: t('need') }]}
      >
        <Input.TextArea maxLength={10_000} autoSize={{ minRows: 3, maxRows: 12 }} autoFocus />
      </Form.Item>
      <FormFields form={kind.form} />
      <div className="pair">
        <Form.Item name="placeId" label={t('register.place')}>
          <PlaceSelect />
        </Form.Item>
        <Form.Item name="address" label={t('register.address')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name={['contact', 'name']} label={t('register.name')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['contact', 'phone']} label={t('register.phone')} extra={t('register.phoneHint')}>
          <Input type="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="channel" label={t('register.channel')}>
          <Select options={channels} />
        </Form.Item>
        <Form.Item name="sourceNo" label={t('register.sourceNo')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      </div>
      <button type="submit" className="hy-btn primary" disabled={send.isPending}>
        {t('register.send')}
      </button>
    </Form>
  );
};

/** A call, a visit, a notice: what came in at the desk becomes a matter of its kind. */
export const RegisterPage = () => {
  const t = useWords(formWords);
  const { kind: chosen } = useSearch({ from: '/shell/register' });
  const navigate = useNavigate();
  const { lang } = useLang();
  const {
    data: kinds,
    error,
    refetch,
  } = useQuery({ queryKey: ['kinds', lang], queryFn: listKinds, staleTime: 600_000 });
  const [made, setMade] = useState<Static<typeof Created> | null>(null);
  const kind = kinds?.find(({ id }) => id === chosen) ?? kinds?.find(({ id }) => id === 'appeal') ?? kinds?.[0];
  const choose = (id: string) => {
    setMade(null);
    void navigate({ to: '/register', search: { kind: id }, replace: true });
  };
  return (
    <div className="register">
      <PageTitle title={t('register.title')} state={t('register.state')} />
      {error && !kinds ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!kinds && !error ? <Waiting rows={8} /> : null}
      {kinds && kind ? (
        <>
          <div className="kinds" role="group" aria-label={t('register.kind')}>
            {kinds.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                className="hy-btn"
                aria-pressed={id === kind.id}
                onClick={() => choose(id)}
              >
                {label}
              </button>
            ))}
          </div>
          {made ? (
            <Done made={made} onAgain={() => setMade(null)} />
          ) : (
            <RegisterForm key={kind.id} kind={kind} onDone={setMade} />
          )}
        </>
      ) : null}
    </div>
  );
};
