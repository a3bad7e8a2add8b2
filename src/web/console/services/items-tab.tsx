import { App, Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ServiceView } from '#contract/services.ts';
import { SERVICE_THEMES } from '#domain/services/item.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { themeWords } from '#i18n/service-themes.ts';
import { adoptServices, serviceFile } from '#web/api/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed } from '#web/ui/states.tsx';
import { useMay } from '../queries.ts';
import { ImportServices } from './import-services.tsx';
import { blankItem } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { freshenServices } from './service-queries.ts';

const NEW = 'new';

const Tags = ({ item }: { item: ServiceView }) => {
  const t = useWords(serviceRoomWords);
  return (
    <>
      {item.delegated ? <span className="hy-tag">{t('delegated')}</span> : null}
      {item.state === 'own' ? null : <span className="hy-tag">{t(item.state)}</span>}
    </>
  );
};

/** Takes all that are still samples, with a reason and after a look at what that means. */
const Adopt = ({ ids }: { ids: readonly string[] }) => {
  const t = useWords(serviceRoomWords);
  const { modal, message } = App.useApp();
  const adopt = useMutation({
    mutationFn: () => adoptServices({ ids: [...ids], reason: t('items.adopt') }),
    onSuccess: async ({ adopted }) => {
      await freshenServices();
      void message.success(t('items.adopted', { n: adopted }));
    },
  });
  const ask = () =>
    void modal.confirm({
      title: t('items.adopt'),
      content: t('items.adoptSure', { n: ids.length }),
      okText: t('items.adopt'),
      onOk: () => adopt.mutateAsync(),
    });
  return (
    <>
      <Button loading={adopt.isPending} onClick={ask}>
        {t('items.adopt')}
      </Button>
      {adopt.error ? <Failed error={adopt.error} /> : null}
    </>
  );
};

/** The catalogue: every item by theme, one opened beside it. */
export const ItemsTab = ({
  services,
  open,
  onOpen,
}: {
  services: readonly ServiceView[];
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}) => {
  const t = useWords(serviceRoomWords);
  const { lang } = useLang();
  const short = lang === 'en' ? 'en' : 'zh';
  const canEdit = useMay()('service.write');
  const [search, find] = useState('');
  const [importing, bring] = useState(false);
  const wanted = search.trim().toLowerCase();
  const shown = services.filter(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(wanted));
  const chosen = open === NEW ? blankItem() : services.find(({ id }) => id === open);
  const samples = services.filter(({ state }) => state === 'sample').map(({ id }) => id);
  return (
    <div className={`split settings services${chosen ? ' open' : ''}`}>
      <section className="card">
        <div className="filters">
          <Input
            type="search"
            className="find"
            aria-label={t('items.find')}
            placeholder={t('items.find')}
            value={search}
            onChange={({ target }) => find(target.value)}
          />
          <a className="hy-btn" href={serviceFile('items')} download>
            <Icon name="download" size={16} />
            {t('export')}
          </a>
          {canEdit ? (
            <>
              <Button onClick={() => bring(true)}>{t('import.items')}</Button>
              {samples.length > 0 ? <Adopt ids={samples} /> : null}
              <Button type="primary" onClick={() => onOpen(NEW)}>
                {t('items.add')}
              </Button>
            </>
          ) : null}
        </div>
        <div className="scroll rules">
          {shown.length === 0 ? <EmptyState title={t('items.none')} /> : null}
          {SERVICE_THEMES.map((theme) => {
            const own = shown.filter((item) => item.theme === theme);
            return own.length === 0 ? null : (
              <section key={theme}>
                <h3 className="theme">{themeWords[theme][short]}</h3>
                <ul>
                  {own.map((item) => (
                    <li key={item.id} className={item.id === open ? 'on' : undefined}>
                      <button type="button" aria-expanded={item.id === open} onClick={() => onOpen(item.id)}>
                        <span className="what">
                          <b>{item.name[short] || item.name.zh}</b>
                          <small className="second">{item.whom[short] || item.whom.zh}</small>
                        </span>
                        <Tags item={item} />
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </section>
      <aside className="card pane">
        {chosen ? (
          <ItemForm
            key={`${chosen.id}:${chosen.version}`}
            item={chosen}
            isNew={open === NEW}
            canEdit={canEdit}
            onClose={() => onOpen(undefined)}
            onSaved={onOpen}
          />
        ) : (
          <EmptyState title={t('items.pick')} text={t('items.pickText')} />
        )}
      </aside>
      {importing ? <ImportServices kind="items" onClose={() => bring(false)} /> : null}
    </div>
  );
};
