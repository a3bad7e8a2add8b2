import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { peopleWords } from '#i18n/console-people.ts';
import { addUser } from '#web/api/people.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries, useCatalog } from '../queries.ts';
import type { Role } from './roles.ts';

interface Fields {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly unitId?: string;
  readonly role: string;
}

/** A password is never kept in the browser. */
type Draft = Partial<Omit<Fields, 'password'>>;
const EMPTY: Draft = {};

/** One account by hand; many come by the staff list. Bounds are set afterwards, beside what they let see. */
export const NewUserForm = ({ roles, onDone }: { roles: readonly Role[]; onDone: (id: string | null) => void }) => {
  const t = useWords(peopleWords);
  const { lang } = useLang();
  const catalog = useCatalog();
  const { message } = App.useApp();
  const say = (label: { zh: string; en: string }) => (lang === 'en' ? label.en : label.zh);
  const [form] = Form.useForm<Fields>();
  const kept = useKeptHere('user:new', EMPTY);
  const discard = () => {
    form.setFieldsValue({ name: undefined, username: undefined, unitId: undefined, role: undefined });
    kept.discard();
  };
  const add = useMutation({
    mutationFn: (fields: Fields) => addUser({ ...fields, unitId: fields.unitId || undefined }),
    onSuccess: async (user) => {
      await queries.invalidateQueries({ queryKey: ['users'] });
      kept.sent();
      void message.success(t('users.created'));
      onDone(user.id);
    },
  });
  const need = [{ required: true, message: t('need') }];
  return (
    <div className="limitform">
      <header>
        <h2>{t('users.add')}</h2>
      </header>
      <DraftNote kept={{ ...kept, discard }} />
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={kept.value}
        onValuesChange={(_, { password: _password, ...draft }) => kept.change(draft)}
        onFinish={(fields) => add.mutate(fields)}
      >
        <Form.Item name="name" label={t('users.name')} rules={need}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="username" label={t('users.username')} rules={need}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('users.password')}
          rules={[{ required: true, min: 10, message: t('need') }]}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="unitId" label={t('users.unit')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label) }))}
          />
        </Form.Item>
        <Form.Item name="role" label={t('users.role')} rules={need}>
          <Select options={roles.map(({ id, label }) => ({ value: id, label: say(label) }))} />
        </Form.Item>
        {add.error ? <Failed error={add.error} /> : null}
        <div className="acts">
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('users.create')}
          </Button>
          <Button onClick={() => (kept.sent(), onDone(null))}>{t('cancel')}</Button>
        </div>
      </Form>
    </div>
  );
};
