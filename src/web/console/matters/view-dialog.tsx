import { Checkbox, Form, Input, Modal, Select } from 'antd';
import type { View } from '#contract/views.ts';
import { listWords } from '#i18n/console-list.ts';
import { useWords } from '#web/ui/lang.tsx';
import type { SavedViews } from './use-views.ts';

export interface ViewValues {
  readonly name: string;
  readonly role: string | null;
  readonly columns: boolean;
}

/** Name of a view, whether others see it, whether it brings its columns along. */
export const ViewDialog = ({
  view,
  roles,
  pending,
  onSave,
  onClose,
}: {
  /** Null for a new one. */
  view: View | null;
  roles: SavedViews['roles'];
  pending: boolean;
  onSave: (values: ViewValues) => void;
  onClose: () => void;
}) => {
  const t = useWords(listWords);
  const [form] = Form.useForm<ViewValues>();
  return (
    <Modal
      open
      title={t(view ? 'view.edit' : 'view.new')}
      okText={t('view.save')}
      cancelText={t('cancel')}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && document.querySelector<HTMLElement>('.view-form input')?.focus()}
    >
      <Form<ViewValues>
        form={form}
        layout="vertical"
        className="view-form"
        initialValues={{ name: view?.name, role: view?.role?.id ?? null, columns: view?.columns != null }}
        onFinish={({ name, role, columns }) => onSave({ name: name.trim(), role: role ?? null, columns })}
      >
        <Form.Item
          name="name"
          label={t('view.name')}
          rules={[{ required: true, whitespace: true, message: t('view.needName') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="role" label={t('view.share')} extra={t('view.shareHint')}>
          <Select
            options={[
              { value: null, label: t('view.onlyMe') },
              ...roles.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
        </Form.Item>
        <Form.Item name="columns" valuePropName="checked" noStyle>
          <Checkbox>{t('view.withColumns')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
};
