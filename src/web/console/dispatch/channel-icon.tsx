import type { MatterRow } from '#contract/matters.ts';
import { say } from '#i18n/translate.ts';
import { Icon } from '#web/ui/icon.tsx';
import type { IconName } from '#web/ui/icons.ts';
import { useLang } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';

const icons: Readonly<Record<MatterRow['channel'], IconName>> = {
  web: 'chat',
  qr: 'qr',
  wechat: 'chat',
  hotline: 'headset',
  grid: 'walk',
  visit: 'people',
  superior: 'city',
  import: 'download',
  open311: 'link',
  device: 'device',
};

/** A channel in the language of the desk. */
export const useChannelName = (): ((channel: MatterRow['channel']) => string) => {
  const { lang } = useLang();
  const channels = useCatalog()?.channels;
  return (channel) => {
    const found = channels?.find(({ id }) => id === channel);
    return found ? say(found.label, lang) : channel;
  };
};

/** How a matter came in; `named` says it in words beside the icon. */
export const ChannelIcon = ({ channel, named = false }: { channel: MatterRow['channel']; named?: boolean }) => {
  const name = useChannelName()(channel);
  return named ? (
    <span className="small second channel">
      <Icon name={icons[channel]} size={14} /> {name}
    </span>
  ) : (
    <Icon name={icons[channel]} size={16} label={name} />
  );
};
