import { Button, Input, Select } from 'antd';
import type { SettingChoices } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { FACTS, useFactOptions, type Fact, type Rule } from './rules.ts';

/** One rule: when it fits, whom it names, and why. What is chosen is in the draft at once. */
export const RoutingForm = ({
  rule,
  number,
  last,
  choices,
  canEdit,
  onChange,
  onMove,
  onRemove,
  onClose,
}: {
  rule: Rule;
  number: number;
  /** The last resort keeps its place and has no condition. */
  last: boolean;
  choices: SettingChoices;
  canEdit: boolean;
  onChange: (rule: Rule) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const t = useWords(settingsWords);
  const options = useFactOptions(choices);
  const role = choices.unitRoles.find((one) => one.id === rule.to.unitRole);
  const set = (fact: Fact, values: string[]) => {
    const { [fact]: _, ...rest } = rule.when;
    onChange({ ...rule, when: values.length > 0 ? { ...rest, [fact]: values } : rest });
  };
  return (
    <form className="ruleform" onSubmit={(event) => event.preventDefault()}>
      <header>
        <h2>{t('routing.ruleNo', { n: number })}</h2>
        {canEdit && !last ? (
          <span className="acts push">
            <Button size="small" onClick={() => onMove(-1)}>
              {t('routing.up')}
            </Button>
            <Button size="small" onClick={() => onMove(1)}>
              {t('routing.down')}
            </Button>
          </span>
        ) : null}
        <button
          type="button"
          className={`hy-btn quiet${canEdit && !last ? '' : ' push'}`}
          onClick={onClose}
          aria-label={t('discard')}
        >
          <Icon name="x" size={16} />
        </button>
      </header>
      <label className="field">
        {t('routing.to')}
        <Select
          disabled={!canEdit}
          value={rule.to.unitRole}
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.unitRoles.map(({ id, label }) => ({ value: id, label }))}
          onChange={(unitRole) => onChange({ ...rule, to: { unitRole } })}
        />
        <small className="third">{role?.units.join('、') || t('routing.noUnit')}</small>
      </label>
      <label className="field">
        {t('routing.why')}
        <Input
          disabled={!canEdit}
          maxLength={200}
          value={rule.why.zh}
          onChange={(event) => onChange({ ...rule, why: { ...rule.why, zh: event.target.value } })}
        />
      </label>
      <label className="field">
        {t('routing.whyEn')}
        <Input
          disabled={!canEdit}
          maxLength={200}
          value={rule.why.en}
          onChange={(event) => onChange({ ...rule, why: { ...rule.why, en: event.target.value } })}
        />
      </label>
      <label className="field">
        {t('routing.principle')}
        <Select
          disabled={!canEdit}
          value={rule.principle}
          options={(['ownerFirst', 'territoryFirst'] as const).map((value) => ({
            value,
            label: t(`routing.${value}`),
          }))}
          onChange={(principle) => onChange({ ...rule, principle })}
        />
      </label>
      {last ? (
        <p className="second">{t('routing.always')}</p>
      ) : (
        <>
          <h3>{t('routing.conditions')}</h3>
          {FACTS.map((fact) => (
            <label className="field" key={fact}>
              {t(fact === 'category' ? 'limits.class' : `routing.${fact}`)}
              <Select
                disabled={!canEdit}
                mode={fact === 'words' ? 'tags' : 'multiple'}
                maxTagCount={8}
                value={rule.when[fact] ?? []}
                options={options(fact)}
                showSearch={{ optionFilterProp: 'label' }}
                tokenSeparators={[' ', '，', '、', ',']}
                onChange={(values: string[]) => set(fact, values)}
              />
            </label>
          ))}
        </>
      )}
      {canEdit && !last ? (
        <div className="acts">
          <Button danger onClick={onRemove}>
            {t('routing.remove')}
          </Button>
        </div>
      ) : null}
    </form>
  );
};
