import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Popover } from 'antd';
import { NOTICE_KINDS, type NoticeKind } from '#domain/notices/notice.ts';
import { noticeWords } from '#i18n/notices.ts';
import { chooseNotices } from '#web/api/notices.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { freshenNotices } from './queries.ts';

/** Each person says what they want to be told of. */
export const KindsChoice = ({ off }: { off: readonly NoticeKind[] }) => {
  const t = useWords(noticeWords);
  const choose = useMutation({ mutationFn: chooseNotices, onSuccess: freshenNotices });
  const chosen = choose.isPending ? choose.variables.off : off;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="notice-kinds">
          <p className="small second">{t('chooseText')}</p>
          {NOTICE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={!chosen.includes(kind)}
              onChange={({ target }) =>
                choose.mutate({
                  off: target.checked ? chosen.filter((one) => one !== kind) : [...chosen, kind],
                })
              }
            >
              {t(`kind.${kind}`)}
            </Checkbox>
          ))}
          {choose.error ? <Failed error={choose.error} /> : null}
        </div>
      }
    >
      <Button>{t('choose')}</Button>
    </Popover>
  );
};
