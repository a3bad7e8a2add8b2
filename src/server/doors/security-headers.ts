/** Who may show the page in a frame: a door is opened inside DingTalk, so this is the office's to configure. */
export type FrameAncestors = readonly string[];

interface Policy {
  readonly frameAncestors: FrameAncestors;
  /** Styles written by script: only antd in the console needs them. */
  readonly inlineStyles?: boolean;
  /** Further origins of pictures and data: the office's map tiles. */
  readonly tiles?: readonly string[];
}

/** Headers of every page: nothing from elsewhere runs, nothing is guessed, the address goes to no one. */
export const securityHeaders = ({
  frameAncestors,
  inlineStyles = false,
  tiles = [],
}: Policy): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ''}`,
    ["img-src 'self' data: blob:", ...tiles].join(' '),
    ["connect-src 'self'", ...tiles].join(' '),
    "font-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
});
