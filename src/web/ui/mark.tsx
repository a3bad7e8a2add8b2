/** The mark: a voice and its echo. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg className="hy-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden>
    <circle className="dot" cx="12" cy="12" r="2.6" />
    <circle cx="12" cy="12" r="6.4" strokeWidth="1.7" />
    <circle cx="12" cy="12" r="10.6" strokeWidth="1.2" opacity=".55" />
  </svg>
);
