import { ICONS, type IconName } from './icons.ts';

/** A small outline. Decorative unless `label` is given: then it is read out. */
export const Icon = ({ name, size = 18, label }: { name: IconName; size?: number; label?: string }) => (
  <svg
    className="hy-icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
  >
    <path d={ICONS[name]} />
  </svg>
);
