import { Alert, Button, Table } from 'antd';
import type { NewAccount } from '#contract/sheets.ts';
import { wizardWords } from '#i18n/setup.ts';
import { downloadSheet } from '#web/api/setup.ts';
import { useWords } from '#web/ui/lang.tsx';

const SHOWN = 50;

/** Initial passwords, shown once: to be downloaded or noted. */
export const Secrets = ({ accounts }: { accounts: readonly NewAccount[] }) => {
  const t = useWords(wizardWords);
  const headings = [
    t('secret.name'),
    t('secret.username'),
    t('secret.password'),
    t('secret.role'),
    t('secret.unit'),
    t('secret.place'),
  ];
  return (
    <section className="secrets">
      <Alert type="warning" showIcon title={t('secret.title')} description={t('secret.text')} />
      <Button
        onClick={() =>
          void downloadSheet(
            t('secret.file'),
            headings,
            accounts.map((one) => [one.name, one.username, one.password, one.roles, one.unit, one.places]),
          )
        }
      >
        {t('secret.download')}
      </Button>
      <div className="wide" tabIndex={0} role="region" aria-label={t('secret.file')}>
        <Table<NewAccount>
          size="small"
          rowKey="username"
          pagination={false}
          dataSource={accounts.slice(0, SHOWN)}
          columns={[
            { dataIndex: 'name', title: headings[0] },
            { dataIndex: 'username', title: headings[1], render: (value: string) => <code>{value}</code> },
            { dataIndex: 'password', title: headings[2], render: (value: string) => <code>{value}</code> },
            { dataIndex: 'roles', title: headings[3] },
          ]}
        />
      </div>
      {accounts.length > SHOWN ? <p className="small second">{t('secret.more', { n: SHOWN })}</p> : null}
    </section>
  );
};
