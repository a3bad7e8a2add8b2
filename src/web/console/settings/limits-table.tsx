import { Fragment } from 'react';
import type { SettingChoices } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { CLOCKS, NONE, type ClassRow, type Own } from './limit-rows.ts';

/** Classes under their kind and major; a click opens one beside the table. */
export const LimitsTable = ({
  classes,
  majors,
  draft,
  open,
  onOpen,
}: {
  classes: readonly ClassRow[];
  majors: SettingChoices['majors'];
  draft: readonly Own[];
  open: string | null;
  onOpen: (category: string) => void;
}) => {
  const t = useWords(settingsWords);
  const own = new Map(draft.map((one) => [one.category, one]));
  const names = new Map(majors.map((major) => [major.id, major.label]));
  const groupName = (group: string) =>
    group === NONE
      ? t('limits.none')
      : `${t(group.startsWith('component') ? 'limits.component' : 'limits.matter')} · ${group.split(':')[1] ?? ''} ${names.get(group.split(':')[1] ?? '') ?? ''}`;
  return (
    <table className="rows limits">
      <thead>
        <tr>
          <th scope="col">{t('limits.class')}</th>
          {CLOCKS.map((clock) => (
            <th key={clock} scope="col">
              {t(`limits.${clock}`)}
            </th>
          ))}
          <th scope="col" className="wide">
            {t('limits.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((row, index) => {
          const mine = own.get(row.category);
          return (
            <Fragment key={row.category}>
              {row.group === classes[index - 1]?.group ? null : (
                <tr className="group">
                  <th scope="colgroup" colSpan={6}>
                    {groupName(row.group)}
                  </th>
                </tr>
              )}
              <tr className={open === row.category ? 'on' : undefined} onClick={() => onOpen(row.category)}>
                <th scope="row">
                  <button type="button" className="open">
                    <span className="third">{row.code}</span> {row.label}
                  </button>
                </th>
                {CLOCKS.map((clock) => {
                  const { amount, unit } = mine?.[clock] ?? row.clocks[clock];
                  return (
                    <td key={clock} className={mine?.[clock] ? 'mine' : undefined}>
                      {amount} {t(`unit.${unit}`)}
                    </td>
                  );
                })}
                <td className="wide">
                  {mine ? <span>{mine.source}</span> : <span className="hy-tag">{t('sample')}</span>}
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};
